using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A job that is an expression.</summary>
/// <param name="Values">What it reads from the call.</param>
/// <param name="Value">The expression over them.</param>
internal sealed record JobBodySpec(EquatableArray<JobValueSpec> Values, BoundExpression Value);
