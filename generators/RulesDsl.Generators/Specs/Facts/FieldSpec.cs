using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Specs.Facts;

/// <summary>A field of a fact.</summary>
/// <param name="Property">Its property.</param>
/// <param name="WrittenName">Its name in the rules file and in JSON.</param>
/// <param name="Type">Its type.</param>
internal sealed record FieldSpec(string Property, string WrittenName, RuleType Type);
