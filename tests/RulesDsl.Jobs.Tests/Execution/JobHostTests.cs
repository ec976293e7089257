namespace RulesDsl.Jobs.Tests;

public sealed class JobHostTests
{
    private static readonly IReadOnlyList<RunInput> NoInputs = [];

    [Fact]
    public async Task Outputs_and_inputs_reach_the_jobs_that_take_them()
    {
        var graph = new ScriptedGraph(new JobDefinition("first"), new JobDefinition("second") { Needs = ["first"] })
            .On("first", call => call.Complete(call.Input<int>("input") + 1))
            .On("second", call => call.Complete(call.Output<int>("first") * 2));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var run = await host.StartAsync(graph, "r1", [RunInput.Of("input", 20)]);
        var result = await run.WaitAsync();

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(42, result.Output<int>("second"));
        Assert.Equal(["first", "second"], result.Jobs.Select(job => job.Name));
    }

    [Fact]
    public async Task An_id_that_exists_returns_that_run()
    {
        var count = 0;
        var graph = new ScriptedGraph(new JobDefinition("only")).On("only", call => call.Complete(Interlocked.Increment(ref count)));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var first = await host.StartAsync(graph, "r1", NoInputs);
        await first.WaitAsync();
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.StartAsync(graph, "r1", NoInputs)));

        Assert.All(again, run => Assert.Equal(1, run.Completion.Result.Output<int>("only")));
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Many_callers_that_start_one_id_at_once_get_one_run()
    {
        var count = 0;
        var graph = new ScriptedGraph(new JobDefinition("only")).On("only", call => call.Complete(Interlocked.Increment(ref count)));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var runs = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => host.StartAsync(graph, "r1", NoInputs))));
        var results = await Task.WhenAll(runs.Select(run => run.WaitAsync()));

        Assert.All(results, result => Assert.Equal(1, result.Output<int>("only")));
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Items_run_once_per_key_and_their_outputs_come_in_item_order()
    {
        var graph = new ScriptedGraph(
                new JobDefinition("list"),
                new JobDefinition("each") { Needs = ["list"], IsForEach = true, AtMost = 3 },
                new JobDefinition("sum") { Needs = ["each"] })
            .On("list", call => call.Complete(Enumerable.Range(1, 20).ToArray()))
            .Each("each", call => [.. call.Output<int[]>("list").Select(n => call.Item($"key {n}", n))])
            .On("each", call => call.Complete(call.Item<int>() * 10))
            .On("sum", call => call.Complete(call.Outputs<int>("each").Sum()));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var result = await (await host.StartAsync(graph, "r1", NoInputs)).WaitAsync();

        Assert.Equal(2100, result.Output<int>("sum"));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => n * 10), result.Outputs<int>("each"));
        Assert.Equal("key 7", result.Job("each").Items[6].ItemKey);
    }

    [Fact]
    public async Task A_host_without_places_or_with_a_lease_too_short_to_keep_does_not_start()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => JobHost.StartAsync(new MemoryJournal(), [], new JobHostOptions { MaxConcurrentJobs = 0 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => JobHost.StartAsync(new MemoryJournal(), [], new JobHostOptions { Lease = TimeSpan.FromMilliseconds(999) }));
    }

    [Fact]
    public async Task A_job_that_fails_does_not_end_the_host()
    {
        var graph = new ScriptedGraph(new JobDefinition("job")).Fails("job", "no");
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        for (var n = 0; n < 3; n++)
            Assert.Equal(RunStatus.Failed, (await (await host.StartAsync(graph, $"r{n}", NoInputs)).WaitAsync()).Status);

        Assert.False(host.Completion.IsCompleted);
    }
}
