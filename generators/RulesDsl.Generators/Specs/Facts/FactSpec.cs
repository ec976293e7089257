using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Facts;

/// <summary>A declared fact.</summary>
internal sealed record FactSpec(SpecPlace Place, string Name, bool IsPublic, EquatableArray<FieldSpec> Fields) : DeclarationSpec(Place, Name, IsPublic);
