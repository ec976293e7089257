using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>A decision whose match starts a run.</summary>
/// <param name="Decision">The decision, which has one input.</param>
/// <param name="Input">The graph's only input, which takes the match.</param>
/// <param name="When">What must hold of the match; null for nothing.</param>
/// <param name="Handed">The params that the decision takes, in its order.</param>
/// <param name="Read">The params that the condition needs.</param>
internal sealed record BoundTrigger(
    DecisionShape Decision, BoundGraphInput Input, BoundExpression? When, EquatableArray<ParametersSpec> Handed, EquatableArray<ParametersSpec> Read);
