namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes methods that do something with the rule of a number: one for so many rules as the JIT optimises, and one that finds that one.</summary>
internal static class RuleSwitch
{
    /// <param name="writer">Where to write.</param>
    /// <param name="rules">The rules, in the order of their numbers.</param>
    /// <param name="head">What stands before the name of the method.</param>
    /// <param name="name">The method.</param>
    /// <param name="rule">The name of the number, its first parameter.</param>
    /// <param name="others">The other parameters, and how they are handed on.</param>
    /// <param name="body">The statements for a rule.</param>
    /// <param name="end">The statements for a number that no rule has, and behind those for a rule.</param>
    public static void Emit(
        SourceWriter writer, IReadOnlyList<RuleCode> rules, string head, string name, string rule, IReadOnlyList<(string Parameter, string Argument)> others,
        Func<RuleCode, string> body, string end)
    {
        var groups = DecisionCode.Groups(rules).ToList();
        var parameters = string.Join(", ", others.Select(static other => other.Parameter).Prepend($"int {rule}"));
        var arguments = string.Join(", ", others.Select(static other => other.Argument).Prepend(rule));
        if (groups.Count > 1)
        {
            writer.WriteLine().Open($"{head} {name}({parameters})").Open($"switch ({rule} / {DecisionCode.RulesPerMethod})");
            for (var i = 0; i < groups.Count; i++)
                writer.WriteLine($"case {i}:").Indent().WriteLine($"return {name}{i + 1}({arguments});").Outdent();
            writer.Close().WriteLine().WriteLine(end).Close();
        }

        for (var i = 0; i < groups.Count; i++)
        {
            writer.WriteLine().Open($"{head} {name}{(groups.Count > 1 ? i + 1 : "")}({parameters})").Open($"switch ({rule})");
            for (var j = 0; j < groups[i].Count; j++)
            {
                writer.WriteLine($"case {(i * DecisionCode.RulesPerMethod) + j}: // {CSharpText.Comment(groups[i][j].Spec.Name)}").Indent();
                writer.WriteLine(body(groups[i][j])).Outdent();
            }

            writer.Close().WriteLine().WriteLine(end).Close();
        }
    }
}
