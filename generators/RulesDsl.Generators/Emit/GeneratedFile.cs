using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Emit;

/// <summary>A file of C#.</summary>
/// <param name="Path">The rules file that it comes from.</param>
/// <param name="HintName">Its name.</param>
/// <param name="Text">What it says.</param>
/// <param name="Failure">That it could not be written, which is a defect of ours.</param>
internal sealed record GeneratedFile(string Path, string HintName, string Text, RuleDiagnostic? Failure = null);
