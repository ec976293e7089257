namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A limit that jobs of all graphs share.</summary>
internal sealed record ConcurrencySpec(string Name, int AtMost);
