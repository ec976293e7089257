namespace RulesDsl.Jobs.Tests;

/// <summary>The host dies at every write in turn: before it, so that what was done is not journalled.</summary>
public sealed class FaultTests
{
    private static readonly Func<JournalException?> NoFault = () => null;

    [Theory]
    [InlineData(GraphSchedule.Parallel)]
    [InlineData(GraphSchedule.Sequential)]
    [InlineData(GraphSchedule.Waves)]
    public async Task Whichever_write_a_host_dies_at_the_next_one_ends_the_run_and_repeats_nothing_journalled(GraphSchedule schedule)
    {
        var writes = await CountWritesAsync(schedule);
        Assert.InRange(writes, 6, 100);
        for (var fatal = 1; fatal <= writes; fatal++)
            await DieAtAsync(schedule, fatal);
    }

    [Fact]
    public async Task A_host_that_cannot_write_ends_with_the_reason_and_accepts_nothing_more()
    {
        var journal = new MemoryJournal();
        var release = new TaskCompletionSource();
        var graph = new ScriptedGraph(new JobDefinition("job")).On("job", async _ =>
        {
            await release.Task;
            return JobOutput.None;
        });
        await using var host = await JobHost.StartAsync(journal, [graph]);
        var run = await host.StartAsync(graph, "r1", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);
        journal.Fault = () => new JournalException("the disk is gone", isTransient: false);
        release.SetResult();

        Assert.Equal("the disk is gone", (await Assert.ThrowsAsync<JournalException>(() => run.WaitAsync())).Message);
        await Assert.ThrowsAsync<JournalException>(() => host.Completion);
        await Assert.ThrowsAsync<JournalException>(() => host.StartAsync(graph, "r2", []));
    }

    [Fact]
    public async Task A_host_that_is_replaced_learns_who_has_the_journal()
    {
        var journal = new MemoryJournal();
        var release = new TaskCompletionSource();
        var graph = new ScriptedGraph(new JobDefinition("job")).On("job", async call =>
        {
            await release.Task;
            return call.Complete(1);
        });
        await using var first = await JobHost.StartAsync(journal, [graph]);
        var run = await first.StartAsync(graph, "r1", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);

        journal.Abandon();
        await using var second = await JobHost.StartAsync(journal, [graph]);
        var taken = Assert.Single(second.Runs);
        release.SetResult();

        Assert.Equal(1, (await taken.WaitAsync()).Output<int>("job"));
        var lost = await Assert.ThrowsAsync<JournalLostException>(() => run.WaitAsync());
        Assert.Contains($"lost the journal to process {Environment.ProcessId} on {Environment.MachineName}", lost.Message, StringComparison.Ordinal);
        Assert.Single((await journal.ReadAsync("r1"))!.Events, entry => entry.Slot == JournalSlot.End);
    }

    private static async Task<int> CountWritesAsync(GraphSchedule schedule)
    {
        var journal = new MemoryJournal();
        await PublishAndWaitAsync(journal, Graph(schedule, []));
        return journal.Writes;
    }

    private static async Task DieAtAsync(GraphSchedule schedule, int fatal)
    {
        var journal = new MemoryJournal();
        var done = new List<string>();
        var write = 0;
        journal.Fault = () => Interlocked.Increment(ref write) >= fatal ? new JournalException("dead", isTransient: false) : null;
        try
        {
            await PublishAndWaitAsync(journal, Graph(schedule, done));
        }
        catch (JournalException)
        {
            // It died.
        }

        var journalled = Finished((await journal.ReadAsync("Scripted/Facts/any/key"))?.Events ?? []);
        journal.Fault = NoFault;
        journal.Abandon();
        done.Clear();
        var result = await PublishAndWaitAsync(journal, Graph(schedule, done));

        Assert.Equal(33, result.Output<int>("sum"));
        Assert.Empty(journalled.Intersect(done));
        Assert.Equal(RunStatus.Succeeded, (await journal.ReadAsync(result.RunId))!.Status);
    }

    private static async Task<RunResult> PublishAndWaitAsync(MemoryJournal journal, ScriptedGraph graph)
    {
        await using var host = await JobHost.StartAsync(journal, [graph]);
        return await (await host.PublishAsync("fact", "key"))[0].WaitAsync();
    }

    private static HashSet<string> Finished(IEnumerable<JournalEvent> events) =>
        [.. events.Where(entry => entry.Slot is JournalSlot.End or JournalSlot.Step).Select(entry => $"{entry.Job} {entry.Item} {entry.Step}")];

    private static ScriptedGraph Graph(GraphSchedule schedule, List<string> done)
    {
        return new ScriptedGraph(
                new JobDefinition("first"),
                new JobDefinition("aside") { Retry = RetryPolicy.None with { Times = 1 } },
                new JobDefinition("each") { Needs = ["first"], IsForEach = true, AtMost = 2, HasWhen = true },
                new JobDefinition("cleanup") { Needs = ["each"], Run = RunCondition.Failed },
                new JobDefinition("sum") { Needs = ["each", "aside", "cleanup"], Run = RunCondition.NoneFailed })
            {
                Schedule = schedule,
                Triggers = _ => [new("Facts", "any", [])],
            }
            .On("first", call => End(call, 3))
            .On("aside", call => call.Context.Attempt == 1 ? throw new InvalidOperationException("once") : End(call, 30))
            .Each("each", call => [.. Enumerable.Range(1, call.Output<int>("first")).Select(n => call.Item($"{n}", n))])
            .If("each", call => call.Item<int>() < 3)
            .On("each", async call => End(call, await call.Context.Step("half", _ =>
            {
                Note(call, "half");
                return Task.FromResult(call.Item<int>());
            })))
            .On("sum", call => End(call, call.Outputs<int>("each").Sum() + call.Output<int>("aside")));

        JobOutput End(JobCall call, int value)
        {
            Note(call, "");
            return call.Complete(value);
        }

        void Note(JobCall call, string step)
        {
            lock (done)
                done.Add($"{call.Job} {call.Context.ItemKey} {step}");
        }
    }
}
