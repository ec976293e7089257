using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A decision whose matches start runs.</summary>
/// <param name="Decision">The decision's name.</param>
/// <param name="Type">Its C# class.</param>
/// <param name="Fact">The type of the fact that it is asked about.</param>
/// <param name="Input">The graph's input that takes the match, as written.</param>
/// <param name="InputType">That input's type.</param>
/// <param name="TakesAll">Whether every match starts a run, or the result alone.</param>
/// <param name="TakesClock">Whether the decision asks for the time.</param>
/// <param name="When">The condition over <c>match</c>; null for none.</param>
/// <param name="Handed">The params that the decision takes, in its order.</param>
/// <param name="Read">The params that the condition needs.</param>
internal sealed record TriggerSpec(
    string Decision,
    string Type,
    string Fact,
    string Input,
    string InputType,
    bool TakesAll,
    bool TakesClock,
    BoundExpression? When,
    EquatableArray<ParametersSpec> Handed,
    EquatableArray<ParametersSpec> Read);
