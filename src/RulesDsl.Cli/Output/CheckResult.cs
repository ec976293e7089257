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

    /// <summary>The file of a path; null where it is none of them.</summary>
    public RulesFile? FileOf(string path) => _files.GetValueOrDefault(path);

    /// <summary>The name of that file as messages show it; null for an empty path.</summary>
    public string? NameOf(string path) => FileOf(path)?.Name ?? (path.Length > 0 ? RulesFileName.Shown(path, Project.Folder) : null);
}
