using Microsoft.CodeAnalysis.Diagnostics;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Reads what the project's properties say.</summary>
internal static class ProjectOptionsReader
{
    public static ProjectOptions Read(AnalyzerConfigOptions options) => new(
        Property(options, "RootNamespace"),
        Property(options, "ProjectDir"),
        Property(options, "PathMap"),
        bool.TryParse(Property(options, "RulesDslEmitTests"), out var emits) ? emits : null,
        string.Equals(Property(options, "RulesDslNullable"), "strict", StringComparison.OrdinalIgnoreCase),
        Enum.TryParse<DecisionForm>(Property(options, "RulesDslForm"), ignoreCase: true, out var form) ? form : null)
    {
        EmitExplanations = !bool.TryParse(Property(options, "RulesDslExplain"), out var explains) || explains,
        IsUntrusted = bool.TryParse(Property(options, "RulesDslUntrusted"), out var untrusted) && untrusted,
        FilesWin = bool.TryParse(Property(options, "RulesDslFilesWin"), out var win) && win,
        OnlyChecks = bool.TryParse(Property(options, "RulesDslCheckOnly"), out var checks) && checks,
        Covers = bool.TryParse(Property(options, "RulesDslCoverage"), out var covers) && covers,
    };

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out var value) ? value : "";
}
