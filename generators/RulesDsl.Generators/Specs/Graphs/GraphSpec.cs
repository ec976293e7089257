using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>The abstract class that a graph becomes. Types are C# text.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="Name">The graph's name, which is the name of the class.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Version">The hash over the graph and its types.</param>
/// <param name="Schedule">A member of <c>RulesDsl.Jobs.GraphSchedule</c>.</param>
/// <param name="Inputs">What a run starts with.</param>
/// <param name="Jobs">In file order.</param>
/// <param name="Triggers">The decisions that start a run.</param>
/// <param name="Parameters">The params that it, or what it calls, needs.</param>
internal sealed record GraphSpec(
    SpecPlace Place,
    string Name,
    bool IsPublic,
    string Version,
    string Schedule,
    EquatableArray<GraphInputSpec> Inputs,
    EquatableArray<JobSpec> Jobs,
    EquatableArray<TriggerSpec> Triggers,
    EquatableArray<ParametersSpec> Parameters) : DeclarationSpec(Place, Name, IsPublic)
{
    /// <summary>When the clock starts it.</summary>
    public EquatableArray<CronSpec> Crons { get; init; }

    /// <summary>A member of <c>RulesDsl.Jobs.OverlapPolicy</c>; null for the default.</summary>
    public string? Overlap { get; init; }
}
