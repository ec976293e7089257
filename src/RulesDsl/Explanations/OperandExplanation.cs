namespace RulesDsl.Explanations;

/// <summary>A value that a condition has used.</summary>
/// <param name="Text">What it is the value of, as written in the rules file.</param>
/// <param name="IsEvaluated">Whether it was worked out; what stands before it may have decided.</param>
/// <param name="Value">The value, which may be null; null where it was not worked out.</param>
/// <param name="Operands">The values that it was made from.</param>
public sealed record OperandExplanation(string Text, bool IsEvaluated, object? Value, IReadOnlyList<OperandExplanation> Operands)
{
    /// <summary><c>order.Total is 250</c></summary>
    public override string ToString() => IsEvaluated ? $"{ShownText.Of(Text)} is {ShownText.OfValue(Value)}" : $"{ShownText.Of(Text)} was not asked for";
}
