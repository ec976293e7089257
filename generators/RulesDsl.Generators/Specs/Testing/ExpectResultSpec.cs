using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A result that is one value.</summary>
internal sealed record ExpectResultSpec(BoundExpression Value) : ExpectationSpec;
