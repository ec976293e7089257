namespace RulesDsl.Jobs.Tests;

public sealed class JobTestHostTests
{
    private static readonly RetryPolicy Thrice = new(3, TimeSpan.FromHours(2), TimeSpan.FromHours(8));

    [Fact]
    public async Task Days_go_by_in_milliseconds_and_every_event_has_its_time()
    {
        var failures = 2;
        var graph = new ScriptedGraph(
            new("fetch") { Retry = Thrice }, new("wait") { Needs = ["fetch"], Delay = TimeSpan.FromDays(90) }, new("slow") { Needs = ["wait"] })
            .On("fetch", _ => failures-- > 0 ? throw new InvalidOperationException("not yet") : JobOutput.None)
            .On("slow", static async call =>
            {
                await Task.Delay(TimeSpan.FromHours(5), call.Clock, call.Context.Cancellation);
                return JobOutput.None;
            });
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.Host.StartAsync(graph, "r", []);

        var result = await test.EndAsync("r");

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(TimeSpan.FromDays(90) + TimeSpan.FromHours(2 + 4 + 5), test.Clock.GetUtcNow() - new JobTestOptions().Start);
        var history = await test.HistoryAsync("r");
        Assert.Equal(["fetch", "wait", "slow"], history.Started());
        Assert.Equal(3, history.Attempts("fetch"));
        Assert.True(history.EndedBefore("wait", "slow"));
        Assert.Empty(history.Repeated());
    }

    [Fact]
    public async Task Time_goes_as_far_as_it_is_told_and_what_is_due_happens_at_its_time()
    {
        var graph = new ScriptedGraph(new("a") { Delay = TimeSpan.FromHours(1) }, new("b") { Needs = ["a"], Delay = TimeSpan.FromHours(1) });
        await using var test = await JobTestHost.StartAsync([graph]);
        var run = await test.Host.StartAsync(graph, "r", []);

        await test.AdvanceAsync(TimeSpan.FromMinutes(119));
        Assert.Equal([JobStatus.Succeeded, JobStatus.Sleeping], run.Jobs.Select(static job => job.Status));
        await test.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(RunStatus.Succeeded, run.Status);
        Assert.Equal(test.Clock.GetUtcNow(), (await test.HistoryAsync("r")).Events[^1].At);
    }

    [Fact]
    public async Task What_time_alone_does_not_end_is_told()
    {
        var graph = new ScriptedGraph(new("approve") { Signal = new(null, SignalTimeout.Fail) }, new("pay") { Needs = ["approve"] }).Signal<string>("approve");
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.Host.StartAsync(graph, "r", []);

        var stuck = await Assert.ThrowsAsync<InvalidOperationException>(() => test.EndAsync("r"));
        Assert.Equal("Run 'r' does not end by itself: it is Running; job 'approve' waits for its signal, job 'pay' is Waiting.", stuck.Message);
        Assert.Equal("There is no run 's'.", (await Assert.ThrowsAsync<InvalidOperationException>(() => test.EndAsync("s"))).Message);

        await test.Host.SignalAsync("r", "approve", RunInput.Of("approve", "yes"));
        Assert.Equal(RunStatus.Succeeded, (await test.EndAsync("r")).Status);
    }

    [Fact]
    public async Task A_crash_at_any_write_loses_nothing_and_repeats_nothing_that_was_finished()
    {
        var effects = new Dictionary<string, int>();
        IReadOnlyList<JobGraph> Graphs()
        {
            effects = [];
            return
            [
                new ScriptedGraph(
                    new("first"), new("each") { IsForEach = true, Needs = ["first"], AtMost = 2, HasUndo = true, Retry = Thrice }, new("approve") { Needs = ["each"], Signal = new(TimeSpan.FromDays(1), SignalTimeout.Skip) },
                    new("fails") { Needs = ["approve"], Run = RunCondition.Always })
                    .Each("each", static call => [call.Item("a", 1), call.Item("b", 2), call.Item("c", 3)])
                    .On("each", async call =>
                    {
                        await call.Context.Step("half", _ =>
                        {
                            Count($"step {call.Context.ItemKey}");
                            return Task.CompletedTask;
                        });
                        return call.Context.ItemKey == "b" && call.Context.Attempt == 1 ? throw new InvalidOperationException("once") : call.Complete(call.Item<int>());
                    })
                    .Undo("each", call =>
                    {
                        Count($"undo {call.Context.ItemKey}");
                        return Task.CompletedTask;
                    })
                    .Signal<string>("approve").Fails("fails", "at the end"),
            ];
        }

        void Count(string effect)
        {
            lock (effects)
                effects[effect] = effects.GetValueOrDefault(effect) + 1;
        }

        var crashes = await JobTestHost.CrashEverywhereAsync(
            Graphs,
            static async test =>
            {
                await test.Host.StartAsync((ScriptedGraph)test.Graphs[0], "r", []);
                await test.EndAsync("r");
            },
            async test =>
            {
                var run = (await test.Host.FindAsync("r"))!;
                Assert.Equal(RunStatus.Failed, run.Status);
                Assert.Equal([JobStatus.Succeeded, JobStatus.Succeeded, JobStatus.Skipped, JobStatus.Failed], run.Jobs.Select(static job => job.Status));
                Assert.All(run.Jobs[1].Items, static item => Assert.Equal(JobStatus.Compensated, item.Status));
                Assert.Empty((await test.HistoryAsync("r")).Repeated());

                // A crash in the middle of one thing repeats that one thing, and no other.
                Assert.Equal(["step a", "step b", "step c", "undo a", "undo b", "undo c"], effects.Keys.Order());
                Assert.InRange(effects.Values.Sum(), 6, test.HasCrashed ? 8 : 6);
            });

        Assert.InRange(crashes, 20, 60);
    }

    [Fact]
    public async Task A_test_that_a_crash_breaks_says_at_which_write()
    {
        var started = 0;
        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => JobTestHost.CrashEverywhereAsync(
            () =>
            {
                started = 0;
                return [new ScriptedGraph(new("a"), new("b") { Needs = ["a"] }).On("b", _ => ++started > 1 ? throw new InvalidOperationException("twice") : JobOutput.None)];
            },
            static async test =>
            {
                await test.Host.StartAsync((ScriptedGraph)test.Graphs[0], "r", []);
                Assert.Equal(RunStatus.Succeeded, (await test.EndAsync("r")).Status);
            }));

        Assert.StartsWith("With a crash before write 4: ", broken.Message, StringComparison.Ordinal);
    }
}
