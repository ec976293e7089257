namespace RulesDsl.Explanations;

/// <summary>A <c>let</c> and what it stood for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEvaluated">Whether some rule asked for it.</param>
/// <param name="Value">Its value, which may be null; null where nobody asked.</param>
public sealed record LetExplanation(string Name, bool IsEvaluated, object? Value)
{
    /// <summary><c>let margin is 12.5</c></summary>
    public override string ToString() => IsEvaluated ? $"let {ShownText.Of(Name)} is {ShownText.OfValue(Value)}" : $"let {ShownText.Of(Name)} was not asked for";
}
