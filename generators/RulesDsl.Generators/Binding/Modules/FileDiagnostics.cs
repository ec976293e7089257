using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>What to tell the author of a file.</summary>
internal sealed record FileDiagnostics(string Path, EquatableArray<RuleDiagnostic> Diagnostics);
