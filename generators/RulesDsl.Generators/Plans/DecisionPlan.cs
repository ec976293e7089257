using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>How the rules of a set are searched for those that match.</summary>
/// <param name="Form">The form of the code.</param>
/// <param name="Columns">The values that are looked at first.</param>
/// <param name="Cells">Under a tree, for each combination of classes, the last column fastest, the rules that may match.</param>
internal sealed record DecisionPlan(DecisionForm Form, IReadOnlyList<Column> Columns, IReadOnlyList<IndexSet> Cells)
{
    /// <summary>Each rule is tried.</summary>
    public static readonly DecisionPlan Chain = new(DecisionForm.Chain, [], []);

    /// <summary>What is known of the values that rules ask about.</summary>
    public IReadOnlyList<Column> Known { get; init; } = [];

    /// <summary>What is left to be asked of a rule when its turn comes: what turns most away first, as far as nobody can tell the difference.</summary>
    public IReadOnlyList<BoundExpression> Left(int rule, IReadOnlyList<PlannedPart> parts)
    {
        var left = parts.Where(part => !Columns.Any(column => column.Subject == part.Column && column.Exact.Contains(rule))).ToList();
        var safe = left.TakeWhile(static part => PartReader.IsSafe(part.Condition) && !PartReader.IsGuarded(part.Condition)).ToList();
        return [.. safe.OrderBy(part => ShareOf(rule, part)).Concat(left.Skip(safe.Count)).Select(static part => part.Condition)];
    }

    private double ShareOf(int rule, PlannedPart part) =>
        part.Column is { } subject && Known.FirstOrDefault(column => column.Subject == subject) is { } known ? known.ShareOf(rule) : 1;
}
