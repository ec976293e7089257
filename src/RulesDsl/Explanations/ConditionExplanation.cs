namespace RulesDsl.Explanations;

/// <summary>A condition, what came out of it, and from which values.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="Text">As written in the rules file, on one line; a cell of a table and an entry of a YAML condition behind what they test: <c>order.Weight: &lt;= 10</c>.</param>
/// <param name="Place">Where that is.</param>
/// <param name="Verdict">What came out of it.</param>
/// <param name="Operands">The values that it used, in the order in which they are written.</param>
/// <param name="Conditions">The conditions that it is made of. Those of a quantifier are as the element left them that decided; where none did, there are none.</param>
public sealed record ConditionExplanation(
    ConditionKind Kind,
    string Text,
    ConditionPlace Place,
    ConditionVerdict Verdict,
    IReadOnlyList<OperandExplanation> Operands,
    IReadOnlyList<ConditionExplanation> Conditions)
{
    /// <summary><c>✗ order.Total >= 1000  (order.Total is 250)</c></summary>
    public override string ToString() => ConditionText.Line(this);
}
