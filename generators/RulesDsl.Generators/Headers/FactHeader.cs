using RulesDsl.Language;

namespace RulesDsl.Generators.Headers;

/// <summary>A declared fact.</summary>
internal sealed record FactHeader(string Name, EquatableArray<FieldHeader> Fields);
