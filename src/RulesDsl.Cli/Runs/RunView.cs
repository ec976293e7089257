using RulesDsl.Jobs;

namespace RulesDsl.Cli.Runs;

/// <summary>A run as it is shown.</summary>
/// <param name="Run">As it was started.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ChangedAt">Since when.</param>
/// <param name="Reason">Why; null where that goes without saying.</param>
/// <param name="Jobs">Its jobs, as far as something has happened to them.</param>
/// <param name="Asked">What the host is to do to it and has not answered yet.</param>
internal sealed record RunView(
    JournalRun Run, RunStatus Status, DateTimeOffset ChangedAt, string? Reason, IReadOnlyList<JobView> Jobs, IReadOnlyList<RunRequest> Asked)
{
    public static RunView Of(RunHistory history, IReadOnlyList<RunRequest> asked)
    {
        var (status, changedAt) = (RunStatus.Running, history.Run.StartedAt);
        foreach (var entry in history.Events)
        {
            if (entry.RunStatus is { } next && next != status)
                (status, changedAt) = (next, entry.At);
        }

        var reason = history.Events.LastOrDefault(static entry => entry.RunStatus is not null)?.Reason;
        var times = history.Events.Where(static entry => entry.Job.Length > 0).ToLookup(static entry => (entry.Job, entry.Item));
        return new RunView(history.Run, history.Status, changedAt, reason, [.. history.Jobs().Select(job => JobView.Of(job, times))], asked);
    }
}
