using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>What a check found.</summary>
/// <param name="Project">The files that were checked.</param>
/// <param name="Diagnostics">All that their authors should know, file by file.</param>
internal sealed record CheckResult(RulesProject Project, IReadOnlyList<ModuleDiagnostic> Diagnostics)
{
    private readonly Dictionary<string, RulesFile> _files = Project.Files.ToDictionary(static file => file.Path);

    public bool HasErrors => Count(RuleSeverity.Error) > 0;

    public int Count(RuleSeverity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    /// <summary>The file that a diagnostic stands in; null where it stands in none of them.</summary>
    public RulesFile? FileOf(ModuleDiagnostic diagnostic) => _files.GetValueOrDefault(diagnostic.File);

    /// <summary>The name of that file as messages show it; null where there is none.</summary>
    public string? NameOf(ModuleDiagnostic diagnostic) =>
        FileOf(diagnostic)?.Name ?? (diagnostic.File.Length > 0 ? RulesFileName.Shown(diagnostic.File, Project.Folder) : null);
}
