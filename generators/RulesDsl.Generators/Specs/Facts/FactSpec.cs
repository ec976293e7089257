using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Facts;

/// <summary>A declared fact.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Fields">Its fields in order.</param>
/// <param name="FactsInFields">The full names of the declared facts among the types of its fields.</param>
internal sealed record FactSpec(
    SpecPlace Place, string Name, bool IsPublic, EquatableArray<FieldSpec> Fields, EquatableArray<string> FactsInFields) : DeclarationSpec(Place, Name, IsPublic);
