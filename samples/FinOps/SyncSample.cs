using RulesDsl.FinOps.Sync;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace FinOps;

/// <summary>The whole loop: syncs month after month, with people at work in between. A start goes on where the last one ended, however it ended.</summary>
internal sealed class SyncSample(SampleArguments arguments, SampleFolder folder, SampleScreen screen)
{
    private readonly SampleMonths _months = new(arguments, folder);

    /// <summary>Syncs the months that have no report yet.</summary>
    /// <returns>Whether everything was done.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using var store = FinOpsStore.Open(folder.Store);
        await using var trackers = await Trackers.StartAsync(arguments, folder, cancellation);
        if (trackers.Sandbox is { } boards)
            screen.Say($"Boards: {boards.Url}");

        var sync = new CostSync(store, trackers.Jira, PlainRules.All, new SyncOptions { SettleAfter = trackers.Settle }, TimeProvider.System);
        await using var journal = await SqliteJournal.OpenAsync(folder.Journal, cancellation: cancellation);
        await using var host = await JobHost.StartAsync(journal, [sync], new JobHostOptions { Json = CostSync.Json }, cancellation);

        var everything = true;
        for (var month = 0; month < arguments.Months; month++)
        {
            var runId = _months.RunId(month);
            if (folder.FindReport(runId) is { } known)
            {
                screen.Print(known);
                continue;
            }

            if (month > 0 && trackers.Sandbox is { } sandbox && (!_months.IsReady(month) || arguments.Focus is not null))
                screen.Say($"People moved {People.Work(store, sandbox)} tickets on the boards.");
            var request = _months.Read(month, store, trackers.Sandbox, cancellation);
            var run = await sync.StartAsync(host, runId, request, cancellation);
            everything &= await EndAsync(run, cancellation);
        }

        return everything;
    }

    private async Task<bool> EndAsync(JobRun run, CancellationToken cancellation)
    {
        await screen.FollowAsync(run, cancellation);
        var result = await run.WaitAsync(cancellation);
        if (result.Job("report").Status != JobStatus.Succeeded)
        {
            screen.Say($"{run.Id}: {result.Reason ?? result.Job("report").Reason}");
            return false;
        }

        var report = result.Output<SyncReport>("report");
        var text = ReportText.Write(report);
        folder.SaveReport(run.Id, text);
        screen.Print(text);
        return report.Failures.Count == 0;
    }
}
