using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Pipeline;

/// <summary>A rules file, parsed.</summary>
/// <param name="Path">The path that the compiler knows it by.</param>
/// <param name="SourcePath">The path that debuggers and stack traces are to show: that one, mapped as the build maps paths.</param>
/// <param name="ProjectPath">The path from the project, with forward slashes.</param>
/// <param name="Namespace">Where its declarations go: what the file says, or the project's root namespace and the folders.</param>
/// <param name="Checksum">What a debugger compares the file with.</param>
/// <param name="Module">What it says.</param>
/// <param name="Diagnostics">What is wrong with its text.</param>
internal sealed record RulesFile(
    string Path, string SourcePath, string ProjectPath, string Namespace, FileChecksum Checksum, ModuleSyntax Module, EquatableArray<RuleDiagnostic> Diagnostics)
{
    /// <summary>Its characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a null that silently matters is an error: the file or the project says <c>nullable strict</c>.</summary>
    public bool IsNullableStrict { get; init; }

    /// <summary>Where the rows of its tables stand that stand in files of their own.</summary>
    public EquatableArray<TableRows> Rows { get; init; }
}
