using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>A value of an output.</summary>
/// <param name="Name">The parameter or member that takes it; empty for an output that is one value.</param>
/// <param name="Value">The value.</param>
internal sealed record OutputPart(string Name, BoundExpression Value);
