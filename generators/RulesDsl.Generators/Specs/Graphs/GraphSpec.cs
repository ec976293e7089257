using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>The abstract class that a graph becomes. Types and expressions are C# text.</summary>
/// <param name="File">The rules file's name, for people.</param>
/// <param name="Namespace">The namespace of the class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">The graph's name, which is the name of the class.</param>
/// <param name="Version">The hash over the graph and its types.</param>
/// <param name="Schedule">A member of <c>RulesDsl.Jobs.GraphSchedule</c>.</param>
/// <param name="Inputs">What a run starts with.</param>
/// <param name="Jobs">In file order.</param>
/// <param name="Triggers">The decisions that start a run.</param>
internal sealed record GraphSpec(
    string File,
    string Namespace,
    string Accessibility,
    string Name,
    string Version,
    string Schedule,
    EquatableArray<GraphInputSpec> Inputs,
    EquatableArray<JobSpec> Jobs,
    EquatableArray<TriggerSpec> Triggers);
