using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A condition of a job.</summary>
/// <param name="Values">What it reads from the call.</param>
/// <param name="Condition">The expression over them.</param>
internal sealed record JobConditionSpec(EquatableArray<JobValueSpec> Values, BoundExpression Condition);
