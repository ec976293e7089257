using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Tests;

public sealed class ControlTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    private MemoryJournal Journal { get; } = new();

    private JobHostOptions Options => new() { Clock = _clock, Lease = TimeSpan.FromDays(140), Jitter = static () => 1 };

    [Fact]
    public async Task A_paused_run_ends_what_runs_starts_nothing_and_goes_on_when_resumed()
    {
        var go = new TaskCompletionSource<JobOutput>();
        var graph = new ScriptedGraph(new("a"), new("b") { Needs = ["a"] }).On("a", _ => go.Task);
        JobRun run;
        await using (var host = await JobHost.StartAsync(Journal, [graph], Options))
        {
            run = await host.StartAsync(graph, "r", []);
            await host.PauseAsync("r", "Ann: lunch");
            go.SetResult(JobOutput.None);
            await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Succeeded);
            Assert.Equal((RunStatus.Paused, JobStatus.Waiting), (run.Status, run.Jobs[1].Status));
            await Assert.ThrowsAsync<RequestRefusedException>(() => host.PauseAsync("r"));
        }

        await using var next = await JobHost.StartAsync(Journal, [graph], Options);
        run = Assert.Single(next.Runs);
        Assert.Equal(RunStatus.Paused, run.Status);
        await next.ResumeAsync("r");

        Assert.Equal(RunStatus.Succeeded, (await run.WaitAsync()).Status);
        await Assert.ThrowsAsync<RequestRefusedException>(() => next.ResumeAsync("r"));
    }

    [Fact]
    public async Task What_came_due_while_a_run_was_paused_goes_on_when_it_is_resumed()
    {
        var graph = new ScriptedGraph(new JobDefinition("a") { Delay = TimeSpan.FromHours(1) });
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Sleeping);
        await host.PauseAsync("r");
        _clock.Advance(TimeSpan.FromHours(2));
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        Assert.Equal(JobStatus.Sleeping, run.Jobs[0].Status);

        await host.ResumeAsync("r");

        Assert.Equal(RunStatus.Succeeded, (await run.WaitAsync()).Status);
    }

    [Fact]
    public async Task A_cancelled_run_interrupts_what_runs_and_ends_as_cancelled_with_the_reason()
    {
        var graph = Hanging(out var begun);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await begun.Task;

        await host.CancelAsync("r", "Ann: wrong month");
        var result = await run.WaitAsync();

        Assert.Equal((RunStatus.Cancelled, "cancelled: Ann: wrong month"), (result.Status, result.Reason));
        Assert.All(result.Jobs, static job => Assert.Equal(JobStatus.Cancelled, job.Status));
        Assert.Equal("There is no run 'none'.", (await Assert.ThrowsAsync<RequestRefusedException>(() => host.CancelAsync("none"))).Message);
        await Assert.ThrowsAsync<RequestRefusedException>(() => host.CancelAsync("r"));
    }

    [Fact]
    public async Task A_run_whose_host_died_while_it_was_cancelled_is_cancelled_by_the_next()
    {
        var deaf = new TaskCompletionSource<JobOutput>();
        var undoing = new TaskCompletionSource();
        var graph = new ScriptedGraph(new("a") { HasUndo = true }, new("b") { Needs = ["a"] }).Undo("a", _ => undoing.Task)
            .On("b", call => { return Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation).ContinueWith(_ => JobOutput.None, TaskScheduler.Default); });
        await using (var host = await JobHost.StartAsync(Journal, [graph], Options))
        {
            var dying = await host.StartAsync(graph, "r", []);
            await Eventually.TrueAsync(() => dying.Jobs[1].Status == JobStatus.Running);
            await host.CancelAsync("r");
            await Eventually.TrueAsync(() => dying.Jobs[0].Status == JobStatus.Compensating);
        }

        undoing.SetResult();
        await using var next = await JobHost.StartAsync(Journal, [graph], Options);
        var result = await Assert.Single(next.Runs).WaitAsync();

        Assert.Equal(RunStatus.Cancelled, result.Status);
        Assert.Equal(JobStatus.Compensated, result.Job("a").Status);
    }

    [Fact]
    public async Task A_terminated_run_ends_at_once_and_undoes_nothing()
    {
        var undone = false;
        var graph = new ScriptedGraph(new("a") { HasUndo = true }, new("b") { Needs = ["a"] }, new("c") { Needs = ["b"] })
            .Undo("a", _ => { undone = true; return Task.CompletedTask; })
            .On("b", static async call =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
                return JobOutput.None;
            });
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[1].Status == JobStatus.Running);

        await host.TerminateAsync("r", "Ann");
        var result = await run.WaitAsync();

        Assert.Equal((RunStatus.Cancelled, "terminated: Ann"), (result.Status, result.Reason));
        Assert.Equal([JobStatus.Succeeded, JobStatus.Cancelled, JobStatus.Cancelled], result.Jobs.Select(static job => job.Status));
        Assert.False(undone);
    }

    [Fact]
    public async Task A_job_is_skipped_by_hand_before_it_begins()
    {
        var graph = new ScriptedGraph(new("a") { Delay = TimeSpan.FromDays(1) }, new("b") { Needs = ["a"] }, new("c") { Needs = ["a"], Run = RunCondition.Always });
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Sleeping);

        await host.SkipAsync("r", "a", reason: "Ann: not needed");
        var result = await run.WaitAsync();

        Assert.Equal([JobStatus.Skipped, JobStatus.Skipped, JobStatus.Succeeded], result.Jobs.Select(static job => job.Status));
        Assert.Equal("skipped by hand: Ann: not needed", result.Job("a").Reason);
        Assert.Equal("'a' was skipped", result.Job("b").Reason);
    }

    [Fact]
    public async Task A_retried_run_does_again_what_failed_and_what_that_kept_from_running_but_nothing_that_succeeded()
    {
        var (first, failing, after, items) = (0, 0, 0, new List<string>());
        var graph = new ScriptedGraph(
            new("first"), new("failing") { Needs = ["first"] }, new("after") { Needs = ["failing"] },
            new("each") { IsForEach = true })
            .On("first", _ => { first++; return JobOutput.None; })
            .On("failing", _ => failing++ == 0 ? throw new InvalidOperationException("not yet") : JobOutput.None)
            .On("after", _ => { after++; return JobOutput.None; })
            .Each("each", static call => [call.Item("x", 1), call.Item("y", 2)])
            .On("each", call =>
            {
                lock (items)
                    items.Add(call.Context.ItemKey!);
                return call.Context.ItemKey == "y" && call.Context.Attempt == 1 ? throw new InvalidOperationException("no") : JobOutput.None;
            });
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        Assert.Equal(RunStatus.Failed, (await (await host.StartAsync(graph, "r", [])).WaitAsync()).Status);

        var retried = await host.RetryAsync("r", "Ann: mended");
        var result = await retried.WaitAsync();

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal((1, 2, 1), (first, failing, after));
        Assert.Equal(["x", "y", "y"], items.Order());
        Assert.Equal("Run 'r' has succeeded: there is nothing to retry.", (await Assert.ThrowsAsync<RequestRefusedException>(() => host.RetryAsync("r"))).Message);
        Assert.Equal(result.Jobs.Select(static job => job.Status), (await host.FindAsync("r"))!.Jobs.Select(static job => job.Status));
    }

    [Fact]
    public async Task A_retried_run_that_fails_again_can_be_retried_again_and_each_end_is_journalled()
    {
        var left = 3;
        var graph = new ScriptedGraph(new JobDefinition("a")).On("a", _ => left-- > 0 ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await (await host.StartAsync(graph, "r", [])).WaitAsync();
        for (var round = 1; round <= 3; round++)
            await (await host.RetryAsync("r")).WaitAsync();

        var events = (await Journal.ReadAsync("r"))!.Events;
        Assert.Equal([0, 1, 2], events.Where(static entry => entry.Kind == JournalEventKind.JobFailed).Select(static entry => entry.Round));
        Assert.Equal(3, Assert.Single(events, static entry => entry.Kind == JournalEventKind.JobSucceeded).Round);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(static number => (long)number), events.Select(static entry => entry.Number));
    }

    [Fact]
    public async Task A_fork_keeps_what_was_done_before_a_job_and_does_it_and_what_follows_again()
    {
        var done = new List<string>();
        var graph = new ScriptedGraph(new("a"), new("b") { Needs = ["a"] }, new("c") { Needs = ["b"] }, new("other"));
        foreach (var job in new[] { "a", "b", "c", "other" })
        {
            graph.On(job, call =>
            {
                lock (done)
                    done.Add($"{call.Context.RunId}:{job}:{call.Input<string>("input")}");
                return call.Complete(job);
            });
        }

        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await (await host.StartAsync(graph, "r", [RunInput.Of("input", "old")])).WaitAsync();
        done.Clear();

        var fork = await host.ForkAsync("r", "b", "r 2", [RunInput.Of("input", "new")]);
        var result = await fork.WaitAsync();

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(["r 2:b:new", "r 2:c:new"], done);
        Assert.Equal("a", result.Output<string>("a"));
        Assert.Equal("forked from run 'r' at job 'b'", fork.Trigger);
        Assert.Equal(result.RunId, (await host.ForkAsync("r", "b", "r 2")).Id);
        Assert.Equal("There is a run 'r 2' already.", (await Assert.ThrowsAsync<RequestRefusedException>(() => host.ForkAsync("r", "c", "r 2"))).Message);
        Assert.Equal("Run 'r' has no job 'x'; it has 'a', 'b', 'c', 'other'.", (await Assert.ThrowsAsync<RequestRefusedException>(() => host.ForkAsync("r", "x", "r 3"))).Message);
    }

    private static ScriptedGraph Hanging(out TaskCompletionSource begun)
    {
        var started = begun = new TaskCompletionSource();
        return new ScriptedGraph(new("a"), new("b") { Needs = ["a"] }).On("a", async call =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
            return JobOutput.None;
        });
    }
}
