using RulesDsl.Explanations;

namespace RulesDsl.Cli.Output;

/// <summary>The forms of explanations, by the names that <c>--format</c> takes.</summary>
internal static class ExplanationReports
{
    public const string Default = "text";

    private static readonly Dictionary<string, Func<ExplanationDetail, IExplanationReport>> Known = new()
    {
        [Default] = static detail => new ExplanationTextReport(detail),
        ["json"] = static detail => new ExplanationJsonReport(detail),
        ["mermaid"] = static detail => new ExplanationMermaidReport(detail),
    };

    public static string[] Names => [.. Known.Keys];

    public static IExplanationReport Of(string name, bool all) => Known[name](all ? ExplanationDetail.Everything : ExplanationDetail.Reached);
}
