namespace RulesDsl.Cli.Output;

/// <summary>The forms of comparisons, by the names that <c>--format</c> takes.</summary>
internal static class ComparisonReports
{
    public const string Default = "text";

    private static readonly Dictionary<string, IComparisonReport> Known = new()
    {
        [Default] = new ComparisonTextReport(),
        ["json"] = new ComparisonJsonReport(),
    };

    public static string[] Names => [.. Known.Keys];

    public static IComparisonReport Of(string name) => Known[name];
}
