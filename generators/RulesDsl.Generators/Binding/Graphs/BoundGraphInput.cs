using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>An input of a graph.</summary>
internal sealed record BoundGraphInput(string Name, RuleType Type);
