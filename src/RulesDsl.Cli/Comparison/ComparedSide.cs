using RulesDsl.Cli.Files;
using RulesDsl.Decisions;

namespace RulesDsl.Cli.Comparison;

/// <summary>One of the two that are compared.</summary>
/// <param name="Name">What was asked for: a file or a folder.</param>
/// <param name="Root">The folder that files of its rules are named from.</param>
/// <param name="Folder">The folder that messages name them from.</param>
internal sealed record ComparedSide(string Name, string Root, string Folder)
{
    /// <summary>The file of a rule as messages show it.</summary>
    public string FileOf(RuleInfo rule) => RulesFileName.Shown(Path.GetFullPath(rule.File, Root), Folder);
}
