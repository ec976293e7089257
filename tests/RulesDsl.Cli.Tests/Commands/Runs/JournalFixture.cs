using System.Text;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Tests.Commands.Runs;

/// <summary>A folder with a journal whose histories were written by hand.</summary>
internal sealed class JournalFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);
    private HostLease? _lease;

    private JournalFixture(TemporaryFolder folder, SqliteJournal journal)
    {
        Folder = folder;
        Journal = journal;
    }

    public TemporaryFolder Folder { get; }

    public SqliteJournal Journal { get; }

    public static async Task<JournalFixture> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return new JournalFixture(folder, await SqliteJournal.OpenAsync(folder.At("journal.db")));
    }

    /// <summary>The runs "good" and "bad" of graph Sync, "waits" of graph Approve.</summary>
    public static async Task<JournalFixture> WithRunsAsync()
    {
        var fixture = await CreateAsync();
        await fixture.WriteAsync(Run("good", 0), new(1, At(1), JournalEventKind.JobStarted) { Job = "export", Attempt = 1 },
            new(2, At(3), JournalEventKind.JobSucceeded) { Job = "export", Attempt = 1, Payload = Json("""{"rows":2}""") }, new(3, At(3), JournalEventKind.RunSucceeded));
        await fixture.WriteAsync(
            Run("bad", 60),
            new(1, At(61), JournalEventKind.JobStarted) { Job = "export", Attempt = 1 },
            new(2, At(62.5), JournalEventKind.JobSucceeded) { Job = "export", Attempt = 1 },
            new(3, At(63), JournalEventKind.JobStarted) { Job = "ticket" },
            new(4, At(63), JournalEventKind.ItemAdded) { Job = "ticket", Item = "rec-1" },
            new(5, At(63), JournalEventKind.ItemAdded) { Job = "ticket", Item = "rec-2" },
            new(6, At(63), JournalEventKind.JobStarted) { Job = "ticket", Item = "rec-1", Attempt = 1 },
            new(7, At(63), JournalEventKind.JobStarted) { Job = "ticket", Item = "rec-2", Attempt = 1 },
            new(8, At(64), JournalEventKind.StepSucceeded) { Job = "ticket", Item = "rec-1", Step = "create", StepKey = "k", Attempt = 1, Payload = Json("7") },
            new(9, At(65), JournalEventKind.AttemptFailed) { Job = "ticket", Item = "rec-2", Attempt = 1, Reason = "no route", NotBefore = At(67) },
            new(10, At(66), JournalEventKind.JobSucceeded) { Job = "ticket", Item = "rec-1", Attempt = 1 },
            new(11, At(67), JournalEventKind.JobStarted) { Job = "ticket", Item = "rec-2", Attempt = 2 },
            new(12, At(140), JournalEventKind.JobFailed) { Job = "ticket", Item = "rec-2", Attempt = 2, Reason = "no route", Detail = "IOException: no route\n at x" },
            new(13, At(140), JournalEventKind.JobFailed) { Job = "ticket", Reason = "1 of 2 items failed" },
            new(14, At(140), JournalEventKind.JobSkipped) { Job = "report", Reason = "'ticket' failed" },
            new(15, At(140), JournalEventKind.RunFailed) { Reason = "job 'ticket' failed: 1 of 2 items failed" });
        await fixture.WriteAsync(
            Run("waits", 120) with { Graph = "Approve", Trigger = "forked" },
            new JournalEvent(1, At(121), JournalEventKind.SignalAwaited) { Job = "approve", NotBefore = At(3_600) });
        return fixture;
    }

    public static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    public static JournalRun Run(string id, double at) => new(id, "Sync", "v1", At(at), null, Json("""{"month":"2026-05"}"""));

    public static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    public async Task WriteAsync(JournalRun run, params IReadOnlyList<JournalEvent> events)
    {
        _lease ??= await Journal.AcquireAsync(HostIdentity.Current(), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        await Journal.StartAsync(_lease, [run]);
        await Journal.AppendAsync(_lease, run.Id, events);
    }

    /// <summary>As when the host stops.</summary>
    public async Task ReleaseAsync()
    {
        if (_lease is { } lease)
            await Journal.ReleaseAsync(lease);

        _lease = null;
    }

    /// <summary>Answers the next request as a host does, and gives it back.</summary>
    public async Task<RunRequest> AnswerNextAsync(RequestAnswer answer)
    {
        _lease ??= await Journal.AcquireAsync(HostIdentity.Current(), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        while (true)
        {
            if (await Journal.RequestsAsync() is [var request, ..])
            {
                await Journal.AnswerAsync(_lease, request.Id, answer);
                return request;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>Runs the tool on the journal.</summary>
    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InProcessAsync(Folder, ["runs", .. arguments, "--journal", "journal.db"]);

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        Folder.Dispose();
    }
}
