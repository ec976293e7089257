using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A value at a path from the result.</summary>
internal sealed record ExpectValueSpec(string Path, BoundExpression Expected, BoundExpression Found) : ExpectationSpec;
