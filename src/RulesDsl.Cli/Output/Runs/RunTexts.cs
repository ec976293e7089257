using System.Globalization;
using RulesDsl.Jobs;
using Spectre.Console;

namespace RulesDsl.Cli.Output.Runs;

/// <summary>How times and statuses of runs look.</summary>
internal static class RunTexts
{
    /// <summary>A moment as it is sorted: in UTC, to the second.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToString("u", CultureInfo.InvariantCulture);

    public static Style StyleOf(RunStatus status) => status switch
    {
        RunStatus.Succeeded => Styles.Fine,
        RunStatus.Failed => Styles.Error,
        RunStatus.NeedsMigration or RunStatus.Paused or RunStatus.Cancelling => Styles.Warning,
        RunStatus.Cancelled => Styles.Quiet,
        _ => Style.Plain,
    };

    public static Style StyleOf(JobStatus status) => status switch
    {
        JobStatus.Succeeded => Styles.Fine,
        JobStatus.Failed => Styles.Error,
        JobStatus.Sleeping or JobStatus.Compensating or JobStatus.Compensated => Styles.Warning,
        JobStatus.Skipped or JobStatus.Cancelled or JobStatus.Waiting => Styles.Quiet,
        _ => Style.Plain,
    };

    public static char SignOf(JobStatus status) => status switch
    {
        JobStatus.Succeeded => '✓',
        JobStatus.Failed => '✗',
        JobStatus.Skipped or JobStatus.Cancelled => '–',
        JobStatus.Compensating or JobStatus.Compensated => '↶',
        JobStatus.Running => '▸',
        _ => '·',
    };
}
