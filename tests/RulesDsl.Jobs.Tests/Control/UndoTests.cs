using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Tests;

public sealed class UndoTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly List<string> _undone = [];

    private MemoryJournal Journal { get; } = new();

    private JobHostOptions Options => new() { Clock = _clock, Lease = TimeSpan.FromDays(140), Jitter = static () => 1 };

    [Fact]
    public async Task When_a_job_fails_what_was_done_is_undone_last_first_with_its_output()
    {
        var graph = Chain().On("a", static call => call.Complete("ticket 1")).On("b", static call => call.Complete("ticket 2")).Fails("c", "no");
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);

        var result = await (await host.StartAsync(graph, "r", [])).WaitAsync();

        Assert.Equal((RunStatus.Failed, "job 'c' failed: no"), (result.Status, result.Reason));
        Assert.Equal(["b ticket 2 r/b//undo", "a ticket 1 r/a//undo"], _undone);
        Assert.Equal([JobStatus.Compensated, JobStatus.Compensated, JobStatus.Failed], result.Jobs.Select(static job => job.Status));
    }

    [Fact]
    public async Task A_run_that_succeeds_undoes_nothing()
    {
        var graph = Chain();
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);

        Assert.Equal(RunStatus.Succeeded, (await (await host.StartAsync(graph, "r", [])).WaitAsync()).Status);
        Assert.Empty(_undone);
    }

    [Fact]
    public async Task An_undo_is_tried_again_and_what_cannot_be_undone_is_told_while_the_rest_is()
    {
        var tries = 0;
        var graph = new ScriptedGraph(
            new("a") { HasUndo = true }, new("b") { HasUndo = true, Needs = ["a"], Retry = new(1, TimeSpan.FromHours(1), TimeSpan.FromHours(1)) }, new("c") { Needs = ["b"] })
            .Undo("a", Undone).Undo("b", _ => throw new InvalidOperationException($"try {++tries}")).Fails("c", "no");
        await using (var host = await JobHost.StartAsync(Journal, [graph], Options))
        {
            var first = await host.StartAsync(graph, "r", []);
            await Eventually.TrueAsync(() => first.Jobs[1].NotBefore is not null);
        }

        _clock.Advance(TimeSpan.FromHours(1));
        await using var next = await JobHost.StartAsync(Journal, [graph], Options);
        var result = await Assert.Single(next.Runs).WaitAsync();

        Assert.Equal("job 'c' failed: no; job 'b' could not be undone: try 2", result.Reason);
        Assert.Equal([JobStatus.Compensated, JobStatus.Succeeded, JobStatus.Failed], result.Jobs.Select(static job => job.Status));
    }

    [Fact]
    public async Task Items_are_undone_each_and_steps_of_an_undo_are_not_those_of_the_job()
    {
        var graph = new ScriptedGraph(new("each") { IsForEach = true, AtMost = 1, HasUndo = true }, new("end") { Needs = ["each"] })
            .Each("each", static call => [call.Item("x", 1), call.Item("y", 2)])
            .On("each", static async call => call.Complete(await call.Context.Step("s", static _ => Task.FromResult("done"))))
            .Undo("each", async call => _undone.Add($"{call.Item<int>()} {call.Done<string>()} {await call.Context.Step("s", static step => Task.FromResult(step.IdempotencyKey))}"))
            .Fails("end", "no");
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);

        var result = await (await host.StartAsync(graph, "r", [])).WaitAsync();

        Assert.Equal(["2 done r/each/y//undo/s", "1 done r/each/x//undo/s"], _undone);
        Assert.All(result.Job("each").Items, static item => Assert.Equal(JobStatus.Compensated, item.Status));
    }

    [Fact]
    public async Task A_retry_does_what_was_undone_again()
    {
        var fails = true;
        var graph = Chain().On("c", _ => fails ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await (await host.StartAsync(graph, "r", [])).WaitAsync();
        fails = false;

        var result = await (await host.RetryAsync("r")).WaitAsync();

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal([2, 2, 2], result.Jobs.Select(static job => job.Attempt));
    }

    [Fact]
    public async Task A_fork_does_what_was_undone_again()
    {
        var fails = true;
        var graph = Chain().On("c", _ => fails ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await (await host.StartAsync(graph, "r", [])).WaitAsync();
        fails = false;

        var result = await (await host.ForkAsync("r", "c", "r 2")).WaitAsync();

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.All(result.Jobs, static job => Assert.Equal((JobStatus.Succeeded, 1), (job.Status, job.Attempt)));
    }

    [Fact]
    public async Task What_could_not_be_undone_is_undone_when_the_run_fails_again()
    {
        var broken = true;
        var graph = new ScriptedGraph(new("a") { HasUndo = true }, new("b") { Needs = ["a"] }).Fails("b", "no")
            .Undo("a", call => broken ? throw new InvalidOperationException("stuck") : Undone(call));
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        Assert.Equal("job 'b' failed: no; job 'a' could not be undone: stuck", (await (await host.StartAsync(graph, "r", [])).WaitAsync()).Reason);
        broken = false;

        var result = await (await host.RetryAsync("r")).WaitAsync();

        Assert.Equal("job 'b' failed: no", result.Reason);
        Assert.Equal(JobStatus.Compensated, result.Job("a").Status);
    }

    [Fact]
    public async Task A_cancelled_run_undoes_what_was_done()
    {
        var graph = Chain().On("c", static async call =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
            return JobOutput.None;
        });
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[2].Status == JobStatus.Running);

        await host.CancelAsync("r");
        var result = await run.WaitAsync();

        Assert.Equal(RunStatus.Cancelled, result.Status);
        Assert.Equal([JobStatus.Compensated, JobStatus.Compensated, JobStatus.Cancelled], result.Jobs.Select(static job => job.Status));
    }

    private ScriptedGraph Chain() =>
        new ScriptedGraph(new("a") { HasUndo = true }, new("b") { HasUndo = true, Needs = ["a"] }, new("c") { Needs = ["b"] }).Undo("a", Undone).Undo("b", Undone);

    private Task Undone(JobCall call)
    {
        _undone.Add($"{call.Job} {call.Done<string>()} {call.Context.IdempotencyKey}");
        return Task.CompletedTask;
    }
}
