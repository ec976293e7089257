using System.Globalization;
using RulesDsl.FinOps.Sync;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace FinOps;

/// <summary>The whole loop: syncs month after month, with people at work in between. A start goes on where the last one ended, however it ended.</summary>
internal sealed class SyncSample(SampleArguments arguments, SampleFolder folder, SampleScreen screen)
{
    private readonly SampleMonths _months = new(arguments, folder);

    /// <summary>Syncs the months that have no report yet: those that no start has come to, and those that left something undone.</summary>
    /// <returns>Whether everything was done.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        using var store = FinOpsStore.Open(folder.Store);
        await using var trackers = await Trackers.StartAsync(arguments, folder, cancellation);
        var sync = new CostSync(store, trackers.Jira, SyncRules.Shipped, new SyncOptions { SettleAfter = trackers.Settle }, TimeProvider.System);
        await using var journal = await SqliteJournal.OpenAsync(folder.Journal, cancellation: cancellation);
        await using var host = await JobHost.StartAsync(journal, [sync], new JobHostOptions { Json = CostSync.Json }, cancellation);
        if (trackers.Sandbox is { } boards)
            screen.Say($"Boards: {boards.Url}");

        var everything = true;
        for (var month = 0; month < arguments.Months; month++)
        {
            var period = _months.Period(month);
            if (folder.FindReport(period) is { } known)
            {
                screen.Print(known);
                continue;
            }

            if (trackers.Sandbox is { } sandbox && _months.IsOpen(month))
                screen.Say($"People moved {People.Work(store, sandbox)} tickets on the boards.");
            var attempt = folder.Attempt(period);
            var key = attempt == 1 ? period : string.Create(CultureInfo.InvariantCulture, $"{period} try {attempt}");
            var runs = await host.PublishAsync(_months.Export(month, store, trackers.Sandbox, cancellation), key, cancellation);
            everything &= await EndAsync(period, runs.Single(), cancellation);
        }

        if (trackers.Sandbox is not null)
            screen.Say($"The boards end with this program; to look at them: dotnet run --project samples/JiraSandbox -- --database {folder.Sandbox}");
        return everything;
    }

    private async Task<bool> EndAsync(string period, JobRun run, CancellationToken cancellation)
    {
        await screen.FollowAsync(period, run, cancellation);
        var result = await run.WaitAsync(cancellation);
        if (result.Job("report").Status != JobStatus.Succeeded)
        {
            var reason = $"{period}: {result.Reason ?? result.Job("report").Reason}";
            folder.SaveFailedReport(period, reason);
            screen.Say(reason);
            return false;
        }

        var report = result.Output<SyncReport>("report");
        var text = ReportText.Write(report);
        screen.Print(text);
        if (report.Failures.Count == 0)
            folder.SaveReport(period, text);
        else
            folder.SaveFailedReport(period, text);
        return report.Failures.Count == 0;
    }
}
