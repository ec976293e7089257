using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Facts;

/// <summary>A declared enum.</summary>
internal sealed record EnumSpec(SpecPlace Place, string Name, EquatableArray<string> Members) : DeclarationSpec(Place, Name, IsPublic: true);
