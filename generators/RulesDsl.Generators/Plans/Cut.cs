namespace RulesDsl.Generators.Plans;

/// <summary>A bound between two classes of values.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsBelow">Whether the bound itself belongs to the values below.</param>
internal sealed record Cut(object Value, bool IsBelow);
