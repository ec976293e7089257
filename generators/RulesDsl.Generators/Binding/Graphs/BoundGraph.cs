using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>A graph whose every name and type is known, and whose jobs can all start some day.</summary>
internal sealed record BoundGraph(
    string Name, GraphSchedule Schedule, EquatableArray<BoundGraphInput> Inputs, EquatableArray<BoundJob> Jobs, EquatableArray<BoundTrigger> Triggers, EquatableArray<ParametersSpec> Parameters)
{
    /// <summary>When the clock starts it.</summary>
    public EquatableArray<BoundCron> Crons { get; init; }

    /// <summary>What a start by a trigger comes to while it runs.</summary>
    public OverlapPolicy Overlap { get; init; }
}
