using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Something that a job can be handed.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Name">The input's, the job's or the item's name as written.</param>
/// <param name="Type">The type of one value: of an input, of an item, or of what the job gives.</param>
internal sealed record BoundJobValue(JobValueSource Source, string Name, RuleType Type);
