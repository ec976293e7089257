using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The members of the output that a decision mentions anywhere.</summary>
internal static class OutputNames
{
    public static IEnumerable<NameSyntax> In(DecisionSyntax decision)
    {
        var named = decision switch
        {
            RulesetSyntax ruleset => ruleset.Rules.SelectMany(static rule => In(rule.Then)),
            TableSyntax table => table.Columns.OfType<OutputColumnSyntax>().Select(static column => column.Name),
            _ => [],
        };
        return decision.Otherwise is { } otherwise ? named.Concat(In(otherwise.Then)) : named;
    }

    private static IEnumerable<NameSyntax> In(ThenSyntax then) =>
        then is OutputSyntax output ? output.Assignments.Select(static assignment => assignment.Name) : [];
}
