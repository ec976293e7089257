using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Where the rows of a table stand that stand in a file of their own.</summary>
/// <param name="Declaration">Which declaration of the rules file the table is.</param>
/// <param name="Path">The path that the compiler knows the file by.</param>
/// <param name="SourcePath">The path that debuggers and stack traces are to show.</param>
/// <param name="ProjectPath">The path from the project, with forward slashes.</param>
/// <param name="Checksum">What a debugger compares the file with.</param>
/// <param name="Diagnostics">What is wrong with its text.</param>
internal sealed record TableRows(
    int Declaration, string Path, string SourcePath, string ProjectPath, FileChecksum Checksum, EquatableArray<RuleDiagnostic> Diagnostics)
{
    /// <summary>Its characters.</summary>
    public string Text { get; init; } = "";
}
