using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>An accessible constructor.</summary>
/// <param name="Parameters">What it takes.</param>
/// <param name="SetsRequiredMembers">Whether it frees the caller from setting required members.</param>
internal sealed record ConstructorShape(EquatableArray<ParameterShape> Parameters, bool SetsRequiredMembers);
