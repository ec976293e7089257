using System.Text;

namespace RulesDsl.Jobs.Tests;

/// <summary>What every journal keeps for those who look after runs: requests and their answers, lists, imports and pruning.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task Until_when_a_trigger_was_seen_to_is_kept_and_moves_on()
    {
        var lease = await AcquireAsync();
        Assert.Null(await Journal.MarkAsync("cron/A"));

        Assert.True(await Journal.MarkAsync(lease, "cron/A", Start));
        Assert.True(await Journal.MarkAsync(lease, "cron/B", Start.AddDays(1)));
        Assert.True(await Journal.MarkAsync(lease, "cron/A", Start.AddMilliseconds(5)));
        Assert.Equal((Start.AddMilliseconds(5), Start.AddDays(1)), (await Journal.MarkAsync("cron/A"), await Journal.MarkAsync("cron/B")));

        Assert.False(await Journal.MarkAsync(lease with { Epoch = lease.Epoch - 1 }, "cron/A", Start.AddDays(9)));
        Assert.Equal(Start.AddMilliseconds(5), await Journal.MarkAsync("cron/A"));
    }

    [Fact]
    public async Task What_is_asked_is_there_once_oldest_first_whoever_holds_the_journal()
    {
        var asked = new RunRequest("q/1", "r", RunRequestKind.Signal, Start.AddMilliseconds(7))
        {
            Graph = "G", Source = "old",
            Job = "approve",
            Item = "i 1",
            Payload = Bytes("""{"by":"Ann"}"""),
            Reason = "Ann: fine",
        };
        await Journal.RequestAsync(asked);
        await Journal.RequestAsync(new("q/0", "r", RunRequestKind.Pause, Start));
        await Journal.RequestAsync(asked with { Job = "other" });

        var open = await Journal.RequestsAsync();

        Assert.Equal([Describe(asked), Describe(new RunRequest("q/0", "r", RunRequestKind.Pause, Start))], open.Select(Describe));
    }

    [Fact]
    public async Task What_is_asked_at_once_is_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => Journal.RequestAsync(new($"q{n % 25}", "r", RunRequestKind.Pause, Start)))));

        Assert.Equal(25, (await Journal.RequestsAsync()).Select(request => request.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_answer_is_read_back_and_the_first_one_stands()
    {
        var lease = await AcquireAsync();
        foreach (var id in new[] { "q1", "q2", "q3" })
            await Journal.RequestAsync(new(id, "r", RunRequestKind.Cancel, Start));

        Assert.True(await Journal.AnswerAsync(lease, "q1", RequestAnswer.Done));
        Assert.True(await Journal.AnswerAsync(lease, "q2", new("there is no run 'r'")));
        Assert.True(await Journal.AnswerAsync(lease, "q2", RequestAnswer.Done));

        Assert.Equal(RequestAnswer.Done, await Journal.AnswerAsync("q1"));
        Assert.Equal(new("there is no run 'r'"), await Journal.AnswerAsync("q2"));
        Assert.Null(await Journal.AnswerAsync("q3"));
        Assert.Null(await Journal.AnswerAsync("never asked"));
        Assert.Equal(["q3"], (await Journal.RequestsAsync()).Select(request => request.Id));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.AnswerAsync(lease, "never asked", RequestAnswer.Done));
    }

    [Fact]
    public async Task A_request_that_was_answered_is_not_asked_again()
    {
        var lease = await AcquireAsync();
        await Journal.RequestAsync(new("q", "r", RunRequestKind.Cancel, Start));
        await Journal.AnswerAsync(lease, "q", RequestAnswer.Done);

        await Journal.RequestAsync(new("q", "r", RunRequestKind.Cancel, Start));

        Assert.Empty(await Journal.RequestsAsync());
    }

    [Fact]
    public async Task The_list_has_all_runs_newest_first_with_where_they_stand_and_since_when()
    {
        var lease = await AcquireAsync();
        await Journal.StartAsync(lease, [Run("b") with { StartedAt = Start.AddSeconds(2) }, Run("c"), Run("a") with { StartedAt = Start.AddSeconds(1) }, Run("d")]);
        await Journal.AppendAsync(lease, "c", [new(1, Start.AddSeconds(3), JournalEventKind.RunResumed), new(2, Start.AddSeconds(4), JournalEventKind.RunFailed)]);
        await Journal.AppendAsync(lease, "d", [new(1, Start.AddSeconds(3), JournalEventKind.RunResumed)]);

        var found = await Journal.ListAsync(RunFilter.All).ToListAsync();

        Assert.Equal(
            [
                ("b", RunStatus.Running, Start.AddSeconds(2)), ("a", RunStatus.Running, Start.AddSeconds(1)),
                ("d", RunStatus.Running, Start), ("c", RunStatus.Failed, Start.AddSeconds(4)),
            ],
            found.Select(run => (run.Run.Id, run.Status, run.ChangedAt)));
        Assert.Equal(Describe(Run("d")), Describe(found[2].Run));
    }

    [Fact]
    public async Task The_list_keeps_to_its_filter()
    {
        var lease = await AcquireAsync();
        await Journal.StartAsync(lease,
        [
            Run("x%1") with { Graph = "Other" }, Run("x%2") with { StartedAt = Start.AddSeconds(1) },
            Run("xy3") with { StartedAt = Start.AddSeconds(2) }, Run("X%4") with { StartedAt = Start.AddSeconds(3) },
        ]);
        await Journal.AppendAsync(lease, "x%2", [new(1, Start, JournalEventKind.RunSucceeded)]);
        await Journal.AppendAsync(lease, "xy3", [new(1, Start, JournalEventKind.RunPaused)]);

        Assert.Equal(["x%1"], await ListAsync(new() { Graph = "Other" }));
        Assert.Equal(["x%2"], await ListAsync(new() { Statuses = [RunStatus.Succeeded] }));
        Assert.Equal(["xy3", "x%2"], await ListAsync(new() { Statuses = [RunStatus.Succeeded, RunStatus.Paused] }));
        Assert.Equal(["x%2", "x%1"], await ListAsync(new() { IdPrefix = "x%" }));
        Assert.Equal(["X%4", "xy3"], await ListAsync(new() { StartedFrom = Start.AddSeconds(2) }));
        Assert.Equal(["x%2", "x%1"], await ListAsync(new() { StartedBefore = Start.AddSeconds(2) }));
        Assert.Equal(["X%4", "xy3"], await ListAsync(new() { Most = 2 }));
        Assert.Equal(["x%2"], await ListAsync(new() { IdPrefix = "x", Graph = "Graph", StartedBefore = Start.AddSeconds(3), Statuses = [RunStatus.Succeeded, RunStatus.Failed], Most = 5 }));
        Assert.Empty(await ListAsync(new() { Most = 0 }));
        Assert.Empty(await ListAsync(new() { Graph = "None" }));
    }

    [Fact]
    public async Task A_long_list_has_each_run_once()
    {
        var lease = await AcquireAsync();
        var ids = Enumerable.Range(0, 1_001).Select(n => $"{n}").ToArray();
        await Journal.StartAsync(lease, [.. ids.Select(Run)]);

        Assert.Equal(ids.Reverse(), await ListAsync(RunFilter.All));
        Assert.Equal(ids.Reverse().Take(401), await ListAsync(new() { Most = 401 }));
    }

    [Fact]
    public async Task A_run_is_imported_with_its_history_once()
    {
        var lease = await AcquireAsync();
        var history = new RunHistory(
            Run("a") with { StartedAt = Start.AddDays(-1), Trigger = "elsewhere" }, RunStatus.Failed,
            [End(3, "x"), Step(5, "y", "i", "s", "k") with { Round = 1 }, new(9, Start, JournalEventKind.RunFailed) { Reason = "no" }]);

        Assert.True(await Journal.ImportAsync(lease, history));
        Assert.False(await Journal.ImportAsync(lease, history with { Run = history.Run with { Graph = "Other" }, Events = [] }));

        var read = (await Journal.ReadAsync("a"))!;
        Assert.Equal(Describe(history.Run), Describe(read.Run));
        Assert.Equal(history.Events.Select(Describe), read.Events.Select(Describe));
        Assert.Equal(RunStatus.Failed, read.Status);
        Assert.Equal([Start], await Journal.ListAsync(RunFilter.All).Select(run => run.ChangedAt).ToListAsync());
        Assert.Equal(AppendOutcome.Conflict, await Journal.AppendAsync(lease, "a", [End(10, "x")]));
    }

    [Fact]
    public async Task A_history_that_says_a_thing_twice_is_not_imported()
    {
        var lease = await StartedAsync("b");

        await Assert.ThrowsAsync<ArgumentException>(() => Journal.ImportAsync(lease, new(Run("a"), RunStatus.Running, [End(1, "x"), End(2, "x")])));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.ImportAsync(lease, new(Run("a"), RunStatus.Running, [End(1, "x"), End(1, "y")])));

        Assert.Null(await Journal.ReadAsync("a"));
        Assert.True(await Journal.ImportAsync(lease, new(Run("a"), RunStatus.Running, [End(1, "x")])));
    }

    [Fact]
    public async Task Pruning_takes_what_ended_before_the_time_with_all_that_is_about_it()
    {
        var lease = await StartedAsync("succeeded", "failed", "cancelled", "late", "paused", "running", "again");
        await EndAsync("succeeded", JournalEventKind.RunSucceeded, Start);
        await EndAsync("failed", JournalEventKind.RunFailed, Start.AddSeconds(59));
        await EndAsync("cancelled", JournalEventKind.RunCancelled, Start);
        await EndAsync("late", JournalEventKind.RunSucceeded, Start.AddSeconds(60));
        await EndAsync("paused", JournalEventKind.RunPaused, Start);
        await Journal.AppendAsync(lease, "again", [new(1, Start, JournalEventKind.RunFailed), new(2, Start, JournalEventKind.RunRetried)]);
        foreach (var run in new[] { "succeeded", "failed", "late", "never was" })
            await Journal.RequestAsync(new($"ask {run}", run, RunRequestKind.Cancel, Start));

        foreach (var run in new[] { "succeeded", "late", "never was" })
            await Journal.AnswerAsync(lease, $"ask {run}", RequestAnswer.Done);

        Assert.Equal(3, await Journal.PruneAsync(lease, Start.AddSeconds(60)));

        Assert.Equal(["again", "running", "paused", "late"], await ListAsync(RunFilter.All));
        Assert.Null(await Journal.ReadAsync("succeeded"));
        Assert.Null(await Journal.AnswerAsync("ask succeeded"));
        Assert.Null(await Journal.AnswerAsync("ask never was"));
        Assert.NotNull(await Journal.AnswerAsync("ask late"));
        Assert.Equal(["ask failed"], (await Journal.RequestsAsync()).Select(request => request.Id));
        Assert.Equal(0, await Journal.PruneAsync(lease, Start.AddSeconds(60)));
        Assert.True(await Journal.ImportAsync(lease, new(Run("succeeded"), RunStatus.Running, [End(1, "x")])));

        Task EndAsync(string run, JournalEventKind kind, DateTimeOffset at) => Journal.AppendAsync(lease, run, [End(1, "x"), new(2, at, kind)]);
    }

    [Fact]
    public async Task Many_runs_are_pruned_at_once()
    {
        var runs = Enumerable.Range(0, 250).Select(n => $"{n}").ToArray();
        var lease = await StartedAsync(runs);
        await Task.WhenAll(runs.Select(run => Journal.AppendAsync(lease, run, [new(1, Start, JournalEventKind.RunSucceeded)])));

        Assert.Equal(250, await Journal.PruneAsync(lease, Start.AddSeconds(1)));
        Assert.Empty(await ListAsync(RunFilter.All));
    }

    [Fact]
    public async Task A_host_that_lost_the_journal_neither_answers_nor_imports_nor_prunes()
    {
        var stalled = await StartedAsync("a");
        await Journal.AppendAsync(stalled, "a", [new(1, Start, JournalEventKind.RunSucceeded)]);
        await Journal.RequestAsync(new("q", "a", RunRequestKind.Cancel, Start));
        await Journal.AcquireAsync(Elsewhere, Start.AddSeconds(30), Length);

        Assert.False(await Journal.AnswerAsync(stalled, "q", RequestAnswer.Done));
        Assert.Null(await Journal.ImportAsync(stalled, new(Run("b"), RunStatus.Running, [])));
        Assert.Null(await Journal.PruneAsync(stalled, Start.AddDays(1)));
        Assert.Null(await Journal.AnswerAsync("q"));
        Assert.Equal(["a"], await ListAsync(RunFilter.All));
    }

    private static string Describe(RunRequest request) => $"{request with { Payload = default }} {Encoding.UTF8.GetString(request.Payload.Span)}";

    private ValueTask<List<string>> ListAsync(RunFilter filter) => Journal.ListAsync(filter).Select(run => run.Run.Id).ToListAsync();
}
