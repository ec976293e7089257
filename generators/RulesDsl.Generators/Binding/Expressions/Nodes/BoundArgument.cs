namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>An argument of a call.</summary>
/// <param name="Value">What is handed over.</param>
/// <param name="IsGuarded">The parameter takes no null but the value may be null: then nothing is called and the result is null.</param>
/// <param name="TakesNull">The parameter takes null.</param>
internal sealed record BoundArgument(BoundExpression Value, bool IsGuarded, bool TakesNull = false);
