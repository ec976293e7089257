using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Output;

/// <summary>
/// For GitHub Actions: commands that annotate the changed lines of a pull request.
/// See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
/// </summary>
internal sealed class GitHubReport : ICheckReport
{
    public void Write(CheckResult result, ToolContext context)
    {
        // Annotations are found by their path in the repository, wherever the tool runs.
        var root = context.Environment("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : context.Folder;
        foreach (var diagnostic in result.Diagnostics)
            context.Output.Writer.Write($"::{SeverityName.InGitHub(diagnostic.Severity)} {Properties(diagnostic, root)}::{Data(diagnostic.Message)}\n");
    }

    private static string Properties(ModuleDiagnostic diagnostic, string root)
    {
        var title = $"title={Property(diagnostic.Id)}";
        return diagnostic.File.Length == 0
            ? title
            : $"file={Property(RulesFileName.Shown(diagnostic.File, root))},line={diagnostic.Line},col={diagnostic.Column},endLine={diagnostic.EndLine},endColumn={diagnostic.EndColumn},{title}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
