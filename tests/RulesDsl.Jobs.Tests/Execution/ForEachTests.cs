namespace RulesDsl.Jobs.Tests;

public sealed class ForEachTests
{
    [Theory]
    [InlineData("a,b,a", "Items 1 and 3 of job 'each' have the same key 'a'; every item needs one of its own.")]
    [InlineData("a,,b", "Item 2 of job 'each' has an empty key; every item needs one of its own.")]
    public async Task Keys_that_are_no_identity_fail_the_job(string keys, string message)
    {
        var graph = Each([.. keys.Split(',')]);

        var result = await RunAsync(graph);

        Assert.Equal(JobStatus.Failed, result.Job("each").Status);
        Assert.Equal(message, result.Job("each").Reason);
        Assert.Empty(result.Job("each").Items);
    }

    [Fact]
    public async Task Items_that_cannot_be_named_fail_the_job_alone()
    {
        var graph = Each().Each("each", _ => throw new InvalidOperationException("no list"));

        var result = await RunAsync(graph);

        Assert.Equal("job 'each' failed: no list", result.Reason);
    }

    [Fact]
    public async Task No_items_is_a_success_without_outputs()
    {
        var result = await RunAsync(Each());

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Empty(result.Outputs<string>("each"));
    }

    [Fact]
    public async Task An_item_that_fails_does_not_stop_the_others_and_fails_the_job_with_its_reason()
    {
        var graph = Each("a", "b", "c", "d").On("each", call => call.Item<string>() is "b" or "c"
            ? throw new InvalidOperationException($"{call.Item<string>()} is bad")
            : call.Complete(call.Item<string>()));

        var result = await RunAsync(graph);

        Assert.Equal("2 of 4 items failed; the first is 'b': b is bad", result.Job("each").Reason);
        Assert.Equal(["a", "d"], result.Outputs<string>("each"));
    }

    [Fact]
    public async Task A_condition_is_asked_per_item_and_its_answer_is_kept()
    {
        var graph = new ScriptedGraph(
                new JobDefinition("each") { IsForEach = true, HasWhen = true },
                new JobDefinition("after") { Needs = ["each"], Run = RunCondition.Always })
            .Each("each", call => [call.Item("a", 1), call.Item("b", 2), call.Item("c", 0)])
            .If("each", call => 1 / call.Item<int>() == 1)
            .On("each", call => call.Complete(call.Item<int>()))
            .On("after", call => call.Complete(call.Results<int>("each").Select(one => $"{one.ItemKey} {one.Status} {one.Value} {one.Reason}").ToArray()));

        var result = await RunAsync(graph);

        Assert.Equal(
            ["a Succeeded 1 ", "b Skipped 0 its condition is false", "c Failed 0 Attempted to divide by zero."],
            result.Output<string[]>("after"));
    }

    [Theory]
    [InlineData(3, 32, 3)]
    [InlineData(null, 5, 5)]
    [InlineData(50, 4, 4)]
    public async Task No_more_items_run_at_once_than_job_and_host_allow(int? atMost, int host, int expected)
    {
        var running = 0;
        var most = 0;
        var graph = new ScriptedGraph(new JobDefinition("each") { IsForEach = true, AtMost = atMost })
            .Each("each", call => [.. Enumerable.Range(0, 60).Select(n => call.Item($"{n}", n))])
            .On("each", async call =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, call.Context.Cancellation);
                Interlocked.Decrement(ref running);
                return JobOutput.None;
            });

        var result = await RunAsync(graph, new JobHostOptions { MaxConcurrentJobs = host });

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(expected, most);
    }

    [Fact]
    public async Task Runs_share_the_places_of_the_host_and_all_end()
    {
        var running = 0;
        var most = 0;
        var graph = new ScriptedGraph(new JobDefinition("each") { IsForEach = true })
            .Each("each", call => [.. Enumerable.Range(0, 20).Select(n => call.Item($"{n}", n))])
            .On("each", async call =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, call.Context.Cancellation);
                Interlocked.Decrement(ref running);
                return JobOutput.None;
            });
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], new JobHostOptions { MaxConcurrentJobs = 3 });

        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => host.StartAsync(graph, $"r{n}", [])));
        var results = await Task.WhenAll(runs.Select(run => run.WaitAsync()));

        Assert.All(results, result => Assert.Equal(RunStatus.Succeeded, result.Status));
        Assert.Equal(3, most);
    }

    private static ScriptedGraph Each(params string[] keys) => new ScriptedGraph(new JobDefinition("each") { IsForEach = true })
        .Each("each", call => [.. keys.Select(key => call.Item(key, key))])
        .On("each", call => call.Complete(call.Item<string>()));

    private static async Task<RunResult> RunAsync(ScriptedGraph graph, JobHostOptions? options = null)
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], options);
        return await (await host.StartAsync(graph, "r1", [])).WaitAsync();
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value)
            Interlocked.CompareExchange(ref target, value, seen);
    }
}
