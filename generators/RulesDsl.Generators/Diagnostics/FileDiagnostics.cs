using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>What to tell the author of a file.</summary>
internal sealed record FileDiagnostics(string Path, EquatableArray<RuleDiagnostic> Diagnostics);
