using System.Text;

namespace RulesDsl.Jobs.Tests;

/// <summary>What every journal keeps; each implementation inherits these tests.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private static readonly HostIdentity Me = HostIdentity.Current();
    private static readonly HostIdentity Elsewhere = new("another-machine", 42, Start);

    private IJournal Journal { get; set; } = null!;

    /// <summary>A new, empty journal.</summary>
    protected abstract Task<IJournal> OpenAsync();

    public virtual async Task InitializeAsync() => Journal = await OpenAsync();

    public virtual async Task DisposeAsync() => await Journal.DisposeAsync();

    [Fact]
    public async Task A_run_is_read_back_as_it_was_written()
    {
        var lease = await AcquireAsync();
        var run = new JournalRun("r/1", "Graph", "v1", Start, "a rule", Bytes("""{"a":1}"""));
        JournalEvent[] events =
        [
            new(1, Start, JournalEventKind.JobStarted) { Job = "a", Attempt = 1 },
            new(2, Start.AddSeconds(1), JournalEventKind.ItemAdded) { Job = "a", Item = "ключ 'x'", Payload = Bytes("[1]") },
            new(3, Start.AddSeconds(2), JournalEventKind.StepSucceeded) { Job = "a", Item = "ключ 'x'", Step = "send", StepKey = "k", Attempt = 2, Payload = Bytes("{}") },
            new(4, Start.AddSeconds(3), JournalEventKind.AttemptFailed) { Job = "a", Reason = "no", Detail = "at …\n  at", NotBefore = Start.AddMilliseconds(1_234) },
            new(5, Start.AddSeconds(4), JournalEventKind.SignalReceived) { Job = "b", Round = 2, Request = "ask-1", Payload = Bytes("7") },
        ];

        Assert.Equal([true], await Journal.StartAsync(lease, [run]));
        Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(lease, run.Id, events));
        var history = await Journal.ReadAsync(run.Id);

        Assert.NotNull(history);
        Assert.Equal(Describe(run), Describe(history.Run));
        Assert.Equal(events.Select(Describe), history.Events.Select(Describe));
        Assert.Equal(RunStatus.Running, history.Status);
    }

    [Fact]
    public async Task A_run_that_is_not_there_reads_as_null() => Assert.Null(await Journal.ReadAsync("none"));

    [Fact]
    public async Task An_id_starts_once_for_ever_and_what_was_there_stays()
    {
        var lease = await AcquireAsync();
        await Journal.StartAsync(lease, [Run("a") with { Inputs = Bytes("1") }]);

        var isNew = await Journal.StartAsync(lease, [Run("a") with { Inputs = Bytes("2") }, Run("b")]);

        Assert.Equal([false, true], isNew);
        Assert.Equal("1", Encoding.UTF8.GetString((await Journal.ReadAsync("a"))!.Run.Inputs.Span));
    }

    [Fact]
    public async Task Of_writers_that_start_one_id_at_once_one_wins()
    {
        var lease = await AcquireAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Journal.StartAsync(lease, [Run("a")]))));

        Assert.Single(outcomes, outcome => outcome![0]);
    }

    [Theory]
    [InlineData(JournalEventKind.JobSucceeded, JournalEventKind.JobSucceeded)]
    [InlineData(JournalEventKind.JobSucceeded, JournalEventKind.JobFailed)]
    [InlineData(JournalEventKind.JobFailed, JournalEventKind.JobSkipped)]
    [InlineData(JournalEventKind.ItemAdded, JournalEventKind.ItemAdded)]
    [InlineData(JournalEventKind.StepSucceeded, JournalEventKind.StepSucceeded)]
    [InlineData(JournalEventKind.JobSucceeded, JournalEventKind.JobCancelled)]
    [InlineData(JournalEventKind.SignalReceived, JournalEventKind.SignalReceived)]
    [InlineData(JournalEventKind.JobCompensated, JournalEventKind.UndoGivenUp)]
    public async Task An_end_an_item_and_a_step_are_journalled_once(JournalEventKind first, JournalEventKind second)
    {
        var lease = await StartedAsync("a");
        await Journal.AppendAsync(lease, "a", [new(1, Start, first) { Job = "j", Item = "i", Step = "s", StepKey = "k" }]);

        var outcome = await Journal.AppendAsync(lease, "a", [new(2, Start, second) { Job = "j", Item = "i", Step = "s", StepKey = "k" }]);

        Assert.Equal(AppendOutcome.Conflict, outcome);
        Assert.Equal([first], (await Journal.ReadAsync("a"))!.Events.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task An_end_is_journalled_once_in_each_round()
    {
        var lease = await StartedAsync("a");

        Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(lease, "a", [End(1, "x"), End(2, "x") with { Round = 1 }]));
        Assert.Equal(AppendOutcome.Conflict, await Journal.AppendAsync(lease, "a", [End(3, "x") with { Round = 1 }]));
        Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(lease, "a", [End(3, "x") with { Round = 2 }]));
        Assert.Equal([0, 1, 2], (await Journal.ReadAsync("a"))!.Events.Select(entry => entry.Round));
    }

    [Fact]
    public async Task A_conflict_leaves_nothing_of_its_append_and_all_of_the_others()
    {
        var lease = await StartedAsync("a", "b");
        await Journal.AppendAsync(lease, "a", [End(1, "x")]);

        var outcomes = await Task.WhenAll(
            Journal.AppendAsync(lease, "b", [End(1, "x")]),
            Journal.AppendAsync(lease, "a", [End(2, "y"), End(3, "x")]),
            Journal.AppendAsync(lease, "b", [End(2, "y")]),
            Journal.AppendAsync(lease, "a", [End(4, "z")]));

        Assert.Equal([AppendOutcome.Written, AppendOutcome.Conflict, AppendOutcome.Written, AppendOutcome.Written], outcomes);
        Assert.Equal(["x", "z"], (await Journal.ReadAsync("a"))!.Events.Select(entry => entry.Job));
        Assert.Equal(["x", "y"], (await Journal.ReadAsync("b"))!.Events.Select(entry => entry.Job));
    }

    [Fact]
    public async Task Steps_and_items_of_the_same_name_elsewhere_are_others()
    {
        var lease = await StartedAsync("a", "b");

        var outcomes = new[]
        {
            await Journal.AppendAsync(lease, "a", [Step(1, "j", "i", "s", "k")]),
            await Journal.AppendAsync(lease, "b", [Step(1, "j", "i", "s", "k")]),
            await Journal.AppendAsync(lease, "a", [Step(2, "j2", "i", "s", "k")]),
            await Journal.AppendAsync(lease, "a", [Step(3, "j", "i2", "s", "k")]),
            await Journal.AppendAsync(lease, "a", [Step(4, "j", "i", "s2", "k")]),
            await Journal.AppendAsync(lease, "a", [Step(5, "j", "i", "s", "k2")]),
            await Journal.AppendAsync(lease, "a", [Step(6, "j", "i", "s", "")]),
        };

        Assert.All(outcomes, outcome => Assert.Equal(AppendOutcome.Written, outcome));
    }

    [Fact]
    public async Task A_number_is_used_once_in_a_run()
    {
        var lease = await StartedAsync("a");
        await Journal.AppendAsync(lease, "a", [new(1, Start, JournalEventKind.RunResumed)]);

        Assert.Equal(AppendOutcome.Conflict, await Journal.AppendAsync(lease, "a", [new(1, Start, JournalEventKind.RunResumed)]));
    }

    [Fact]
    public async Task The_unfinished_runs_are_those_that_did_not_end_oldest_first()
    {
        var lease = await StartedAsync("h", "g", "f", "e", "d", "c", "b", "a");
        await Journal.AppendAsync(lease, "g", [new(1, Start, JournalEventKind.RunSucceeded)]);
        await Journal.AppendAsync(lease, "f", [new(1, Start, JournalEventKind.RunFailed) { Reason = "no" }]);
        await Journal.AppendAsync(lease, "e", [new(1, Start, JournalEventKind.RunNeedsMigration)]);
        await Journal.AppendAsync(lease, "d", [new(1, Start, JournalEventKind.RunPaused)]);
        await Journal.AppendAsync(lease, "c", [new(1, Start, JournalEventKind.RunCancelling)]);
        await Journal.AppendAsync(lease, "b", [new(1, Start, JournalEventKind.RunCancelling), new(2, Start, JournalEventKind.RunCancelled)]);

        Assert.Equal(
            [("h", RunStatus.Running), ("e", RunStatus.NeedsMigration), ("d", RunStatus.Paused), ("c", RunStatus.Cancelling), ("a", RunStatus.Running)],
            await UnfinishedAsync());

        await Journal.AppendAsync(lease, "e", [new(2, Start, JournalEventKind.RunResumed), new(3, Start, JournalEventKind.RunSucceeded)]);
        await Journal.AppendAsync(lease, "d", [new(2, Start, JournalEventKind.RunContinued)]);
        await Journal.AppendAsync(lease, "g", [new(2, Start, JournalEventKind.RunRetried)]);

        Assert.Equal(
            [("h", RunStatus.Running), ("g", RunStatus.Running), ("d", RunStatus.Running), ("c", RunStatus.Cancelling), ("a", RunStatus.Running)],
            await UnfinishedAsync());
    }

    [Fact]
    public async Task A_second_host_is_refused_and_told_who_holds_the_journal_and_since_when()
    {
        await AcquireAsync();

        var refusal = await Assert.ThrowsAsync<JournalHeldException>(() => Journal.AcquireAsync(Elsewhere, Start.AddSeconds(29), Length));

        Assert.Equal(Me.ProcessId, refusal.Holder.Holder.ProcessId);
        Assert.Contains($"process {Me.ProcessId} on {Me.Machine} since 2026-05-01 10:00:00Z", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTransient);
    }

    [Fact]
    public async Task A_host_that_renews_keeps_the_journal()
    {
        var lease = await AcquireAsync();

        Assert.True(await Journal.RenewAsync(lease, Start.AddSeconds(29)));

        await Assert.ThrowsAsync<JournalHeldException>(() => Journal.AcquireAsync(Elsewhere, Start.AddSeconds(58), Length));
    }

    [Fact]
    public async Task A_host_that_stalled_is_replaced_and_all_its_late_writes_are_refused()
    {
        var stalled = await StartedAsync("a");

        var next = await Journal.AcquireAsync(Elsewhere, Start.AddSeconds(30), Length);

        Assert.True(next.Epoch > stalled.Epoch);
        Assert.Equal(AppendOutcome.Fenced, await Journal.AppendAsync(stalled, "a", [End(1, "x")]));
        Assert.Null(await Journal.StartAsync(stalled, [Run("b")]));
        Assert.False(await Journal.RenewAsync(stalled, Start.AddSeconds(31)));
        await Journal.ReleaseAsync(stalled);
        Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(next, "a", [End(1, "x")]));
        Assert.Null(await Journal.ReadAsync("b"));
        Assert.Equal(Elsewhere, (await Journal.HolderAsync())!.Holder);
    }

    [Fact]
    public async Task A_host_whose_process_has_ended_is_replaced_at_once()
    {
        var ended = Me with { ProcessStarted = Me.ProcessStarted.AddDays(-1) };
        await Journal.AcquireAsync(ended, Start, Length);

        var lease = await Journal.AcquireAsync(Me, Start, Length);

        Assert.Equal(2, lease.Epoch);
    }

    [Fact]
    public async Task A_journal_that_was_given_back_takes_writes_of_nobody_until_it_is_taken_again()
    {
        var lease = await StartedAsync("a");
        await Journal.ReleaseAsync(lease);

        Assert.Null(await Journal.HolderAsync());
        Assert.Equal(AppendOutcome.Fenced, await Journal.AppendAsync(lease, "a", [End(1, "x")]));
        var next = await Journal.AcquireAsync(Elsewhere, Start, Length);
        Assert.Equal(AppendOutcome.Fenced, await Journal.AppendAsync(lease, "a", [End(1, "x")]));
        Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(next, "a", [End(1, "x")]));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var runs = Enumerable.Range(0, 40).Select(n => $"run {n}").ToArray();
        var lease = await StartedAsync(runs);

        await Task.WhenAll(runs.Select(run => Task.Run(async () =>
        {
            for (var n = 1; n <= 25; n++)
                Assert.Equal(AppendOutcome.Written, await Journal.AppendAsync(lease, run, [Step(n, "j", "", "s", $"{n}")]));
        })));

        foreach (var run in runs)
            Assert.Equal(Enumerable.Range(1, 25).Select(n => $"{n}"), (await Journal.ReadAsync(run))!.Events.Select(entry => entry.StepKey));
    }

    private static JournalRun Run(string id) => new(id, "Graph", "v1", Start, null, Bytes("{}"));

    private static JournalEvent End(long number, string job) => new(number, Start, JournalEventKind.JobSucceeded) { Job = job };

    private static JournalEvent Step(long number, string job, string item, string step, string key) =>
        new(number, Start, JournalEventKind.StepSucceeded) { Job = job, Item = item, Step = step, StepKey = key };

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Describe(JournalRun run) => $"{run with { Inputs = default }} {Encoding.UTF8.GetString(run.Inputs.Span)}";

    private static string Describe(JournalEvent entry) => $"{entry with { Payload = default }} {Encoding.UTF8.GetString(entry.Payload.Span)}";

    private Task<HostLease> AcquireAsync() => Journal.AcquireAsync(Me, Start, Length);

    private async Task<HostLease> StartedAsync(params string[] runs)
    {
        var lease = await AcquireAsync();
        await Journal.StartAsync(lease, [.. runs.Select(Run)]);
        return lease;
    }

    private async Task<List<(string, RunStatus)>> UnfinishedAsync()
    {
        var found = new List<(string, RunStatus)>();
        await foreach (var history in Journal.UnfinishedAsync())
            found.Add((history.Run.Id, history.Status));

        return found;
    }
}
