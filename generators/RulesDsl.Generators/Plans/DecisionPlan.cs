namespace RulesDsl.Generators.Plans;

/// <summary>How the rules of a set are searched for those that match.</summary>
/// <param name="Form">The form of the code.</param>
/// <param name="Columns">The values that are looked at first.</param>
/// <param name="Cells">Under a tree, for each combination of classes, the last column fastest, the rules that may match.</param>
internal sealed record DecisionPlan(DecisionForm Form, IReadOnlyList<Column> Columns, IReadOnlyList<RuleSetBits> Cells)
{
    /// <summary>Each rule is tried.</summary>
    public static readonly DecisionPlan Chain = new(DecisionForm.Chain, [], []);

    /// <summary>Whether a part of a rule's condition holds for all that gets as far as that rule.</summary>
    public bool Implies(int rule, PlannedPart part) => Columns.Any(column => column.Subject == part.Column && column.Exact.Contains(rule));
}
