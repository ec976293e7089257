using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>Severities in the words of each format.</summary>
internal static class SeverityName
{
    public static string Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "suggestion",
    };

    public static string InSarif(RuleSeverity severity) => severity is RuleSeverity.Suggestion ? "note" : Of(severity);

    public static string InGitHub(RuleSeverity severity) => severity is RuleSeverity.Suggestion ? "notice" : Of(severity);
}
