namespace RulesDsl.Jobs.Tests;

public sealed class StepTests
{
    [Fact]
    public async Task A_step_that_is_journalled_is_not_done_again_by_the_next_attempt()
    {
        var counts = new Dictionary<string, int>();
        var graph = new ScriptedGraph(new JobDefinition("job") { Retry = RetryPolicy.None with { Times = 1 } })
            .On("job", async call =>
            {
                var job = call.Context;
                var plain = await job.Step("plain", _ => Count("plain"));
                var a = await job.Step("keyed", "a", _ => Count("a"));
                await job.Step("nothing", _ => Count("nothing"));
                await job.Step("nothing", "k", _ => Count("k"));
                if (job.Attempt == 1)
                    throw new InvalidOperationException("after the steps");

                var b = await job.Step("keyed", "b", _ => Count("b"));
                return call.Complete(new[] { plain, a, b });
            });

        var result = await RunAsync(graph);

        Assert.Equal([1, 1, 1], result.Output<int[]>("job"));
        Assert.Equal(2, result.Job("job").Attempt);
        Assert.All(counts.Values, count => Assert.Equal(1, count));
        Assert.Equal(5, counts.Count);

        Task<int> Count(string name) => Task.FromResult(counts[name] = counts.GetValueOrDefault(name) + 1);
    }

    [Fact]
    public async Task A_step_that_failed_is_done_again()
    {
        var count = 0;
        var graph = new ScriptedGraph(new JobDefinition("job") { Retry = RetryPolicy.None with { Times = 1 } })
            .On("job", async call => call.Complete(await call.Context.Step(
                "once", _ => ++count == 1 ? throw new InvalidOperationException("no") : Task.FromResult(count))));

        Assert.Equal(2, (await RunAsync(graph)).Output<int>("job"));
    }

    [Fact]
    public async Task The_result_of_a_step_may_be_null()
    {
        var count = 0;
        var graph = new ScriptedGraph(new JobDefinition("job") { Retry = RetryPolicy.None with { Times = 1 } })
            .On("job", async call =>
            {
                var found = await call.Context.Step<string?>("find", _ =>
                {
                    count++;
                    return Task.FromResult<string?>(null);
                });
                return call.Context.Attempt == 1 ? throw new InvalidOperationException("no") : call.Complete(found is null);
            });

        Assert.True((await RunAsync(graph)).Output<bool>("job"));
        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData("", "step 'send' was used twice in one attempt; give each its own key.")]
    [InlineData("k", "step 'send' with key 'k' was used twice in one attempt; give each its own key.")]
    public async Task A_step_used_twice_in_an_attempt_is_an_error(string key, string message)
    {
        var graph = new ScriptedGraph(new JobDefinition("job")).On("job", async call =>
        {
            for (var i = 0; i < 2; i++)
                await (key.Length == 0 ? call.Context.Step("send", _ => Task.FromResult(1)) : call.Context.Step("send", key, _ => Task.FromResult(1)));

            return JobOutput.None;
        });

        Assert.Equal(message, (await RunAsync(graph)).Job("job").Reason);
    }

    [Fact]
    public async Task Steps_may_run_at_once()
    {
        var graph = new ScriptedGraph(new JobDefinition("job")).On("job", async call => call.Complete(
            (await Task.WhenAll(Enumerable.Range(0, 50).Select(n => call.Context.Step("n", $"{n}", async _ =>
            {
                await Task.Yield();
                return n;
            })))).Sum()));

        Assert.Equal(1225, (await RunAsync(graph)).Output<int>("job"));
    }

    [Fact]
    public async Task Idempotency_keys_are_stable_and_differ_for_what_differs()
    {
        var keys = new List<string>();
        var graph = new ScriptedGraph(new JobDefinition("each") { IsForEach = true, AtMost = 1, Retry = RetryPolicy.None with { Times = 1 } })
            .Each("each", call => [call.Item("a/b", 1), call.Item("ä", 2)])
            .On("each", async call =>
            {
                keys.Add(call.Context.IdempotencyKey);
                await call.Context.Step("send", "x y", step =>
                {
                    keys.Add(step.IdempotencyKey);
                    return Task.FromResult(1);
                });
                return call.Context.Attempt == 1 ? throw new InvalidOperationException("again") : JobOutput.None;
            });

        await RunAsync(graph);

        Assert.Equal(
            ["r%201/each/%C3%A4", "r%201/each/%C3%A4", "r%201/each/%C3%A4/send/x%20y", "r%201/each/a%2Fb", "r%201/each/a%2Fb", "r%201/each/a%2Fb/send/x%20y"],
            keys.Order(StringComparer.Ordinal));
    }

    private static async Task<RunResult> RunAsync(ScriptedGraph graph)
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        return await (await host.StartAsync(graph, "r 1", [])).WaitAsync();
    }
}
