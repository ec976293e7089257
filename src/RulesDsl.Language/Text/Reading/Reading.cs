using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Text.Reading;

/// <summary>What was read, and what was wrong with it.</summary>
internal sealed record Reading<T>(T Value, EquatableArray<RuleDiagnostic> Errors);
