namespace RulesDsl.Jobs.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task A_limit_is_shared_by_graphs_and_the_smaller_number_counts()
    {
        var (now, most) = (0, 0);
        async Task<JobOutput> Body(JobCall call)
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, call.Context.Cancellation);
            Interlocked.Decrement(ref now);
            return JobOutput.None;
        }

        ScriptedGraph[] graphs = [.. new[] { ("One", 2), ("Two", 5) }.Select(graph =>
            new ScriptedGraph(new JobDefinition("each") { IsForEach = true, Concurrency = new("tracker", graph.Item2) }) { Name = graph.Item1 }
                .Each("each", static call => [.. Enumerable.Range(0, 15).Select(n => call.Item($"{n}", n))]).On("each", Body))];
        await using var host = await JobHost.StartAsync(new MemoryJournal(), graphs);

        var runs = await Task.WhenAll(graphs.SelectMany(graph => Enumerable.Range(0, 4).Select(n => host.StartAsync(graph, $"{graph.Name}{n}", []))));
        var results = await Task.WhenAll(runs.Select(static run => run.WaitAsync()));

        Assert.All(results, static result => Assert.Equal(RunStatus.Succeeded, result.Status));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Of_what_waits_for_a_place_the_higher_priority_goes_first()
    {
        var order = new List<string>();
        var hold = new TaskCompletionSource<JobOutput>();
        var graph = new ScriptedGraph(new("hold"), new("low"), new("middle") { Priority = 1 }, new("high") { Priority = 7 }).On("hold", _ => hold.Task);
        foreach (var job in new[] { "low", "middle", "high" })
        {
            graph.On(job, _ =>
            {
                lock (order)
                    order.Add(job);
                return JobOutput.None;
            });
        }

        var blocking = new ScriptedGraph(new JobDefinition("hold")) { Name = "Blocking" }.On("hold", _ => hold.Task);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph, blocking], new() { MaxConcurrentJobs = 1 });
        var blocker = await host.StartAsync(blocking, "b", []);
        await Eventually.TrueAsync(() => blocker.Jobs[0].Status == JobStatus.Running);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs.All(static job => job.Status == JobStatus.Ready));
        hold.SetResult(JobOutput.None);
        await run.WaitAsync();

        Assert.Equal(["high", "middle", "low"], order);
    }

    [Fact]
    public async Task An_attempt_without_a_heartbeat_fails_and_one_with_it_goes_on()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var graph = new ScriptedGraph(new("silent") { Heartbeat = TimeSpan.FromMinutes(1) }, new("beating") { Heartbeat = TimeSpan.FromMinutes(1) });
        var (begun, beat, end) = (0, new SemaphoreSlim(0), new TaskCompletionSource<JobOutput>());
        graph.On("silent", async call =>
        {
            Interlocked.Increment(ref begun);
            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
            return JobOutput.None;
        });
        JobContext? beating = null;
        graph.On("beating", call =>
        {
            beating = call.Context;
            Interlocked.Increment(ref begun);
            return end.Task;
        });
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], new() { Clock = clock, Lease = TimeSpan.FromDays(30) });
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => begun == 2);

        for (var i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(40));
            beating!.Heartbeat();
        }

        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Failed);
        end.SetResult(JobOutput.None);
        var result = await run.WaitAsync();

        Assert.Equal("The attempt gave no heartbeat for 00:01:00.", result.Job("silent").Reason);
        Assert.Equal(JobStatus.Succeeded, result.Job("beating").Status);
    }

    [Fact]
    public async Task A_failure_that_the_condition_does_not_want_retried_is_final()
    {
        var attempts = 0;
        var graph = new ScriptedGraph(new JobDefinition("a") { Retry = new(5, TimeSpan.Zero, TimeSpan.Zero), HasRetryWhen = true })
            .On("a", _ => Task.FromException<JobOutput>(++attempts == 3 ? new ArgumentException("final") : new TimeoutException("again")))
            .RetryIf("a", static failure => failure is TimeoutException);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var result = await (await host.StartAsync(graph, "r", [])).WaitAsync();

        Assert.Equal((3, "final"), (attempts, result.Job("a").Reason));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
