using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Tests;

public sealed class HardCasesTests
{
    private static readonly RetryPolicy Hourly = new(5, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    [Theory]
    [InlineData(true, RunStatus.Cancelling)]
    [InlineData(false, RunStatus.Paused)]
    public async Task What_was_asked_for_is_remembered_behind_a_host_without_the_version(bool cancel, RunStatus expected)
    {
        var (tries, journal) = (0, new MemoryJournal());
        var graph = new ScriptedGraph(new("a") { HasUndo = true, Retry = Hourly }, new("s") { Needs = ["a"], Signal = new(null, SignalTimeout.Skip) })
            .Undo("a", _ => tries++ == 0 ? throw new InvalidOperationException("once") : Task.CompletedTask);
        var clock = new FakeTimeProvider();
        var options = new JobHostOptions { Clock = clock, Lease = TimeSpan.FromDays(1) };
        await using (var host = await JobHost.StartAsync(journal, [graph], options))
        {
            var run = await host.StartAsync(graph, "r", []);
            await Eventually.TrueAsync(() => run.Jobs[1].AwaitsSignal);
            await (cancel ? host.CancelAsync("r", "Ann") : host.PauseAsync("r", "Ann"));
            await Eventually.TrueAsync(() => !cancel || run.Jobs[0].NotBefore is not null);
        }

        await (await JobHost.StartAsync(journal, [new ScriptedGraph(new JobDefinition("a")) { Version = "2" }], options)).DisposeAsync();
        await using var next = await JobHost.StartAsync(journal, [graph], options);
        var resumed = Assert.Single(next.Runs);
        await Eventually.TrueAsync(() => resumed.Status == expected);
        if (!cancel)
            return;

        clock.Advance(TimeSpan.FromHours(1));
        var result = await resumed.WaitAsync();
        Assert.Equal((RunStatus.Cancelled, "cancelled: Ann"), (result.Status, result.Reason));
        Assert.Equal(JobStatus.Compensated, result.Job("a").Status);
    }

    [Fact]
    public async Task A_value_whose_type_refuses_it_is_refused_and_others_are_answered()
    {
        var graph = new ScriptedGraph(new JobDefinition("s") { Signal = new(null, SignalTimeout.Skip) }).Signal<Money>("s");
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        var run = await host.StartAsync(graph, "r", []);

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => host.SignalAsync("r", "s", RunInput.Of("s", new { Amount = -1 })));
        Assert.Contains("does not fit", refused.Message, StringComparison.Ordinal);
        await host.SignalAsync("r", "s", RunInput.Of("s", new { Amount = 5 }));

        Assert.Equal(5, (await run.WaitAsync()).Output<Money>("s").Amount);
    }

    [Fact]
    public async Task An_exception_that_cannot_be_asked_fails_its_job_like_any_other()
    {
        var graph = new ScriptedGraph(new("a"), new("b") { HasWhen = true }).On("a", static _ => Task.FromException<JobOutput>(new Mute())).If("b", static _ => throw new Mute());
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var result = await (await host.StartAsync(graph, "r", [])).WaitAsync();

        Assert.Equal([JobStatus.Failed, JobStatus.Failed], result.Jobs.Select(static job => job.Status));
        Assert.Contains(nameof(Mute), result.Job("a").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_body_does_when_it_is_cancelled_reaches_nobody_else()
    {
        var begun = 0;
        var graph = new ScriptedGraph(new("a") { Timeout = TimeSpan.FromSeconds(1) }, new("b"));
        async Task<JobOutput> Body(JobCall call)
        {
            call.Context.Cancellation.Register(static () => throw new InvalidOperationException("callback"));
            Interlocked.Increment(ref begun);
            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
            return JobOutput.None;
        }

        graph.On("a", Body).On("b", Body);
        var clock = new FakeTimeProvider();
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], new() { Clock = clock, Lease = TimeSpan.FromDays(1) });
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => Volatile.Read(ref begun) == 2);

        clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Failed);
        await host.CancelAsync("r");

        Assert.Equal(RunStatus.Cancelled, (await run.WaitAsync()).Status);
        await host.StopAsync(TimeSpan.Zero);
    }

    [Fact]
    public async Task Retries_that_are_asked_for_at_once_never_break_the_host()
    {
        var graph = new ScriptedGraph(new JobDefinition("a")).Fails("a", "no");
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        await (await host.StartAsync(graph, "r", [])).WaitAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                try
                {
                    await host.RetryAsync("r");
                }
                catch (RequestRefusedException)
                {
                    // Somebody else was faster.
                }
            }
        })));

        Assert.Equal(JobHostState.Healthy, host.Health.State);
    }

    [Fact]
    public async Task A_run_can_be_retried_right_behind_its_termination()
    {
        var graph = new ScriptedGraph(new JobDefinition("a")).On("a", static async call =>
        {
            await Task.Delay(call.Context.Attempt == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, call.Clock, call.Context.Cancellation);
            return JobOutput.None;
        });
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        for (var i = 0; i < 20; i++)
        {
            var run = await host.StartAsync(graph, $"r{i}", []);
            await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);
            await host.TerminateAsync(run.Id);

            Assert.Equal(RunStatus.Succeeded, (await (await host.RetryAsync(run.Id)).WaitAsync()).Status);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_done_again_after_it_was_undone_even_in_part_counts_for_the_world(bool terminated)
    {
        var (fails, world, seen, block) = (true, new HashSet<string>(), new HashSet<string>(), new TaskCompletionSource());
        var graph = new ScriptedGraph(new("a") { HasUndo = true }, new("b") { Needs = ["a"] })
            .On("a", async call => call.Complete(await call.Context.Step("create", step => Task.FromResult(seen.Add(step.IdempotencyKey) && world.Add("ticket")))))
            .Undo("a", async call =>
            {
                await call.Context.Step("delete", step => Task.FromResult(seen.Add(step.IdempotencyKey) && world.Remove("ticket")));
                if (terminated)
                    await block.Task.WaitAsync(call.Context.Cancellation);
            })
            .On("b", _ => fails ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status is JobStatus.Compensating or JobStatus.Compensated && world.Count == 0);
        if (terminated)
            await host.TerminateAsync("r");
        await run.WaitAsync();
        fails = false;

        var result = await (await host.RetryAsync("r")).WaitAsync();

        Assert.Equal((RunStatus.Succeeded, "ticket"), (result.Status, Assert.Single(world)));
    }

    [Fact]
    public async Task A_fork_that_fails_undoes_only_what_it_did_itself()
    {
        var (undone, fails) = (new List<string>(), false);
        var graph = new ScriptedGraph(new("a") { HasUndo = true }, new("b") { HasUndo = true, Needs = ["a"] }, new("c") { Needs = ["b"] });
        foreach (var job in new[] { "a", "b" })
        {
            graph.Undo(job, call =>
            {
                undone.Add($"{call.Context.RunId}/{call.Job}");
                return Task.CompletedTask;
            });
        }

        graph.On("c", _ => fails ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        await (await host.StartAsync(graph, "r", [])).WaitAsync();
        fails = true;

        Assert.Equal(RunStatus.Failed, (await (await host.ForkAsync("r", "b", "f")).WaitAsync()).Status);
        Assert.Equal(["f/b"], undone);
    }

    [Fact]
    public async Task An_old_fact_that_is_published_again_cancels_nothing()
    {
        var hold = new TaskCompletionSource<JobOutput>();
        var graph = new ScriptedGraph(new JobDefinition("a")) { Overlap = OverlapPolicy.Cancel, Triggers = static fact => [new("Set", "rule", [])] };
        graph.On("a", call => call.Context.RunId.EndsWith("k2", StringComparison.Ordinal) ? hold.Task : Task.FromResult(JobOutput.None));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        await (await host.PublishAsync("fact", "k1"))[0].WaitAsync();
        var second = Assert.Single(await host.PublishAsync("fact", "k2"));

        var first = Assert.Single(await host.PublishAsync("fact", "k1"));

        Assert.Equal((RunStatus.Succeeded, RunStatus.Running), (first.Status, second.Status));
        hold.SetResult(JobOutput.None);
        await second.WaitAsync();
    }

    [Theory]
    [InlineData(OverlapPolicy.Skip)]
    [InlineData(OverlapPolicy.Cancel)]
    public async Task Of_several_that_are_triggered_at_once_one_runs(OverlapPolicy overlap)
    {
        var hold = new TaskCompletionSource<JobOutput>();
        var graph = new ScriptedGraph(new JobDefinition("a")) { Overlap = overlap, Triggers = static _ => [new("Set", "one", []), new("Set", "two", [])] };
        graph.On("a", _ => hold.Task);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => host.PublishAsync("fact", $"{n}"))));

        Assert.Single(host.Runs, static run => run.Status == RunStatus.Running);
        hold.SetResult(JobOutput.None);
    }

    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Its name is all that is asked.")]
    [SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Only this one is thrown.")]
    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this one is thrown.")]
    private sealed class Mute : Exception
    {
        public override string Message => null!;

        public override string ToString() => throw new InvalidOperationException();
    }

    private sealed record Money
    {
        public int Amount { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }
    }
}
