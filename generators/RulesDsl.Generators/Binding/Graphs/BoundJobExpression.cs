using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>An expression of a job, with what it reads.</summary>
internal sealed record BoundJobExpression(BoundExpression Expression, EquatableArray<BoundJobValue> Reads);
