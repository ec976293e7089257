namespace RulesDsl.Cli.Output;

/// <summary>The forms of coverage, by the names that <c>--format</c> takes.</summary>
internal static class CoverageReports
{
    public const string Default = "text";

    private static readonly Dictionary<string, ICoverageReport> Known = new()
    {
        [Default] = new CoverageTextReport(),
        ["json"] = new CoverageJsonReport(),
        ["cobertura"] = new CoberturaReport(),
    };

    public static string[] Names => [.. Known.Keys];

    public static ICoverageReport Of(string name) => Known[name];
}
