using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What the signatures of decisions and functions have in common.</summary>
internal sealed record CallSignature(
    EquatableArray<ParameterShape> Inputs, RuleType Output, bool UsesClock, EquatableArray<string> Parameters, bool IsPublic, string? CallCycle);
