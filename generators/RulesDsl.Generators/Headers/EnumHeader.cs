using RulesDsl.Language;

namespace RulesDsl.Generators.Headers;

/// <summary>A declared enum.</summary>
internal sealed record EnumHeader(string Name, EquatableArray<string> Members);
