using RulesDsl.Jobs;

namespace RulesDsl.Cli.Runs;

/// <summary>Statuses as the tool writes and takes them.</summary>
internal static class RunWords
{
    /// <summary>All statuses of runs, for <c>--status</c>.</summary>
    public static string[] Statuses { get; } = [.. Enum.GetValues<RunStatus>().Select(Of)];

    public static string Of(RunStatus status) => status == RunStatus.NeedsMigration ? "needs-migration" : InSmallLetters(status.ToString());

    public static string Of(JobStatus status) => InSmallLetters(status.ToString());

    public static string Of(RunRequestKind kind) => InSmallLetters(kind.ToString());

    /// <summary>The status of that word.</summary>
    public static RunStatus StatusOf(string word) => Enum.GetValues<RunStatus>().First(status => Of(status) == word);

    private static string InSmallLetters(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
