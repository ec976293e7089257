namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Rules that are tried one after another: at once where they are few, else in methods of their own.</summary>
/// <param name="code">The decision.</param>
/// <param name="rules">The rules.</param>
/// <param name="tryName">What the methods that look for the first match are called.</param>
/// <param name="moveName">What those are called that go from match to match.</param>
internal sealed class RuleSequence(DecisionCode code, IReadOnlyList<RuleCode> rules, string tryName, string moveName)
{
    private readonly IReadOnlyList<IReadOnlyList<RuleCode>> _groups = [.. DecisionCode.Groups(rules)];

    private bool IsSplit => _groups.Count > 1;

    /// <summary>The statements that give back the output of the first rule that matches.</summary>
    /// <returns>Whether anything behind them can be reached.</returns>
    public bool EmitFirst(SourceWriter writer)
    {
        if (!IsSplit)
            return Emit(writer, rules, static then => $"return {then};");

        var arguments = string.Concat(code.Locals.Select(static local => local.Argument + ", "));
        foreach (var group in _groups)
            writer.WriteLine($"if ({TryName(group)}({arguments}out var {code.Result}{group[0].Index}))").Indent().WriteLine($"return {code.Result}{group[0].Index};").Outdent();
        return true;
    }

    public void EmitFirstMethods(SourceWriter writer)
    {
        if (!IsSplit)
            return;

        foreach (var group in _groups)
        {
            writer.WriteLine();
            writer.Open($"private static bool {TryName(group)}({string.Concat(code.Locals.Select(static local => local.Parameter + ", "))}out {code.FirstOutput} {code.Result})");
            if (Emit(writer, group, then => $"{{ {code.Result} = {then}; return true; }}"))
                writer.WriteLine($"{code.Result} = default!;").WriteLine("return false;");
            writer.Close();
        }
    }

    /// <summary>The methods that go on to the next match and tell whether there is one: that which is called, and those that it calls.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="next">The enumerator's position.</param>
    public void EmitMoves(SourceWriter writer, string next)
    {
        if (!IsSplit)
        {
            EmitMoves(writer, rules, moveName, 0, next);
            return;
        }

        writer.WriteLine().Open($"private bool {moveName}()");
        for (var i = 0; i < _groups.Count; i++)
            writer.WriteLine($"if ({next} < {(i * DecisionCode.RulesPerMethod) + _groups[i].Count} && {moveName}Part{i + 1}())").Indent().WriteLine("return true;").Outdent();
        writer.WriteLine().WriteLine("return false;").Close();
        for (var i = 0; i < _groups.Count; i++)
            EmitMoves(writer, _groups[i], $"{moveName}Part{i + 1}", i * DecisionCode.RulesPerMethod, next);
    }

    private static bool Emit(SourceWriter writer, IEnumerable<RuleCode> rules, Func<string, string> end)
    {
        foreach (var rule in rules)
        {
            writer.WriteLine($"// {CSharpText.Comment(rule.Spec.Name)}");
            var then = end(rule.Spec.Then is null ? "null" : rule.Then);
            if (!rule.HasCondition)
            {
                writer.WriteLine(then);
                return false;
            }

            writer.WriteLine($"if ({rule.When})").Indent().WriteLine(then).Outdent();
        }

        return true;
    }

    private static void EmitMoves(SourceWriter writer, IReadOnlyList<RuleCode> group, string name, int position, string next)
    {
        writer.WriteLine().Open($"private bool {name}()").Open($"switch ({next})");
        foreach (var rule in group)
        {
            writer.WriteLine($"case {position}: // {CSharpText.Comment(rule.Spec.Name)}").Indent();
            writer.WriteLine($"{next} = {position + 1};");
            writer.WriteLine($"if ({rule.IsTaken})").Indent().WriteLine($"return {rule.Give};").Outdent();
            position++;
            writer.WriteLine(rule == group[group.Count - 1] ? "break;" : $"goto case {position};").Outdent();
        }

        writer.Close().WriteLine().WriteLine("return false;").Close();
    }

    private string TryName(IReadOnlyList<RuleCode> group) => $"{tryName}{group[0].Index + 1}To{group[group.Count - 1].Index + 1}";
}
