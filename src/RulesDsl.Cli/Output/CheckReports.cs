namespace RulesDsl.Cli.Output;

/// <summary>The forms of a check's result, by the names that <c>--format</c> takes.</summary>
internal static class CheckReports
{
    public const string Default = "text";

    private static readonly Dictionary<string, ICheckReport> Known = new()
    {
        [Default] = new TextReport(),
        ["json"] = new JsonReport(),
        ["sarif"] = new SarifReport(),
        ["github"] = new GitHubReport(),
    };

    public static string[] Names => [.. Known.Keys];

    public static ICheckReport Of(string name) => Known[name];
}
