namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>A limit that jobs of all graphs share.</summary>
internal sealed record BoundConcurrency(string Name, int AtMost);
