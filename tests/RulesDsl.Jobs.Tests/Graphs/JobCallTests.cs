namespace RulesDsl.Jobs.Tests;

public sealed class JobCallTests
{
    [Fact]
    public async Task A_job_that_always_runs_sees_what_became_of_its_needs()
    {
        var graph = new ScriptedGraph(
                new JobDefinition("good"),
                new JobDefinition("bad"),
                new JobDefinition("closed") { HasWhen = true },
                new JobDefinition("behind") { Needs = ["bad"] },
                new JobDefinition("report") { Needs = ["good", "bad", "closed", "behind"], Run = RunCondition.Always })
            .On("good", call => call.Complete("fine"))
            .Fails("bad", "first line\nsecond line")
            .If("closed", _ => false)
            .On("report", call => call.Complete(new[] { "good", "bad", "closed", "behind" }
                .Select(call.Result<string>).Select(one => $"{one.Status} {one.Value} {one.Reason}").ToArray()));

        var result = await RunAsync(graph);

        Assert.Equal(
            ["Succeeded fine ", "Failed  first line second line", "Skipped  its condition is false", "Skipped  'bad' failed"],
            result.Output<string[]>("report"));
        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal(0, result.Job("closed").Attempt);
    }

    [Fact]
    public async Task A_condition_that_fails_fails_its_job()
    {
        var graph = new ScriptedGraph(new JobDefinition("job") { HasWhen = true }).If("job", _ => throw new InvalidOperationException("rule 7"));

        Assert.Equal("job 'job' failed: rule 7", (await RunAsync(graph)).Reason);
    }

    [Fact]
    public async Task A_condition_has_no_running_attempt()
    {
        var graph = new ScriptedGraph(new JobDefinition("job") { HasWhen = true }).If("job", call => call.Context.Attempt > 0);

        Assert.Equal(
            "Job 'job' does not run yet: its condition and its items cannot use a context.", (await RunAsync(graph)).Job("job").Reason);
    }

    [Fact]
    public async Task A_condition_that_the_graph_does_not_answer_is_named() => Assert.Equal(
        "Job 'job' has a condition, but the graph 'Scripted' does not answer it.",
        (await RunAsync(new ScriptedGraph(new JobDefinition("job") { HasWhen = true }))).Job("job").Reason);

    [Fact]
    public async Task The_output_of_a_job_that_was_skipped_is_an_error_that_says_why()
    {
        var graph = new ScriptedGraph(
                new JobDefinition("closed") { HasWhen = true }, new JobDefinition("next") { Needs = ["closed"], Run = RunCondition.NoneFailed })
            .If("closed", _ => false)
            .On("next", call => call.Complete(call.Output<int>("closed")));

        Assert.Equal("Job 'closed' has no output: Skipped (its condition is false).", (await RunAsync(graph)).Job("next").Reason);
    }

    [Theory]
    [InlineData("other", "Job 'job' asks for job 'other', which has not ended: it must be among its needs.")]
    [InlineData("nowhere", "Job 'job' asks for job 'nowhere', which has not ended: it must be among its needs.")]
    public async Task A_job_sees_only_what_has_ended(string asked, string message)
    {
        var graph = new ScriptedGraph(new JobDefinition("job"), new JobDefinition("other") { Needs = ["job"] })
            .On("job", call => call.Complete(call.Output<int>(asked)));

        Assert.Equal(message, (await RunAsync(graph)).Job("job").Reason);
    }

    [Theory]
    [InlineData("output", "The output of job 'job' is 202 bytes of JSON; the limit is 200")]
    [InlineData("step", "The result of step 'big' is 202 bytes of JSON; the limit is 200")]
    [InlineData("item", "Item 'k' of job 'job' is 202 bytes of JSON; the limit is 200")]
    public async Task A_payload_over_the_limit_fails_the_job_at_once_with_its_size(string what, string message)
    {
        var big = new string('x', 200);
        var graph = new ScriptedGraph(new JobDefinition("job") { IsForEach = what == "item", Retry = RetryPolicy.None with { Times = 3 } })
            .Each("job", call => [call.Item("k", big)])
            .On("job", async call => what == "step" ? call.Complete(await call.Context.Step("big", _ => Task.FromResult(big))) : call.Complete(big));

        var job = (await RunAsync(graph)).Job("job");

        Assert.StartsWith(message, job.Reason, StringComparison.Ordinal);
        Assert.InRange(job.Attempt, 0, 1);
    }

    [Fact]
    public async Task An_input_over_the_limit_is_refused()
    {
        var graph = new ScriptedGraph(new JobDefinition("job"));
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], new JobHostOptions { MaxPayloadBytes = 200 });

        await Assert.ThrowsAsync<PayloadTooLargeException>(() => host.StartAsync(graph, "r1", [RunInput.Of("input", new string('x', 200))]));

        Assert.Null(await host.FindAsync("r1"));
    }

    [Fact]
    public async Task An_input_that_the_run_does_not_have_is_named()
    {
        var graph = new ScriptedGraph(new JobDefinition("job")).On("job", call => call.Complete(call.Input<int>("none")));

        Assert.Equal("Run 'r1' has no input 'none'.", (await RunAsync(graph)).Job("job").Reason);
    }

    [Fact]
    public async Task A_graph_that_is_not_the_hosts_is_refused()
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [new ScriptedGraph()]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(new ScriptedGraph(), "r1", []));
    }

    [Fact]
    public async Task An_id_of_another_graphs_run_is_refused()
    {
        var one = new ScriptedGraph(new JobDefinition("job"));
        var other = new ScriptedGraph(new JobDefinition("job")) { Name = "Other" };
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [one, other]);
        await (await host.StartAsync(one, "r1", [])).WaitAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(other, "r1", []));

        Assert.Equal("Run 'r1' is one of graph 'Scripted', not of 'Other'.", refusal.Message);
    }

    private static async Task<RunResult> RunAsync(ScriptedGraph graph)
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], new JobHostOptions { MaxPayloadBytes = 200 });
        return await (await host.StartAsync(graph, "r1", [])).WaitAsync();
    }
}
