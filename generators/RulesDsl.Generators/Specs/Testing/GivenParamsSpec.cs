using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>Params of one namespace that a test gives.</summary>
/// <param name="Type">Their class in C#.</param>
/// <param name="Name">The local that holds them.</param>
/// <param name="Values">The values, by property.</param>
internal sealed record GivenParamsSpec(string Type, string Name, EquatableArray<OutputPart> Values);
