using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>What other jobs see of a job.</summary>
internal sealed record JobSignature(string Name, RuleType? Output, bool IsForEach);
