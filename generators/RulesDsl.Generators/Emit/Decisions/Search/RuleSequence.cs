namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Rules that are tried one after another: at once where they are few, else in methods of their own.</summary>
/// <param name="code">The decision.</param>
/// <param name="rules">The rules.</param>
/// <param name="tryName">What the methods that look for the first match are called.</param>
internal sealed class RuleSequence(DecisionCode code, IReadOnlyList<RuleCode> rules, string tryName)
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

    /// <summary>The rules in groups, with what tells of each group which of its rules may match.</summary>
    /// <param name="code">The decision.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="name">What the methods are called.</param>
    public static IEnumerable<GroupMatches> Groups(DecisionCode code, IReadOnlyList<RuleCode> rules, string name) => DecisionCode.Groups(rules)
        .Select((group, number) => new GroupMatches(group, code.Scope.FreeName(rules.Count <= DecisionCode.RulesPerMethod ? name : $"{name}{number + 1}"), code.Scope.Unused("matches")));

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

    private string TryName(IReadOnlyList<RuleCode> group) => $"{tryName}{group[0].Index + 1}To{group[group.Count - 1].Index + 1}";
}
