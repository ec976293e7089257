using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Tests;

public sealed class RetryTests
{
    private static readonly RetryPolicy Twice = new(2, TimeSpan.FromHours(1), TimeSpan.FromHours(8));
    private readonly FakeTimeProvider _clock = new(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    private JobHostOptions Options => new() { Clock = _clock, Jitter = () => 1, Lease = TimeSpan.FromDays(30) };

    [Fact]
    public async Task A_failed_job_is_tried_again_after_its_wait_and_succeeds()
    {
        var graph = Failing(times: 2);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], Options);
        var run = await host.StartAsync(graph, "r1", []);

        await SleepingAsync(run, attempt: 1);
        Assert.Equal(_clock.GetUtcNow().AddHours(1), run.Jobs[0].NotBefore);
        _clock.Advance(TimeSpan.FromHours(1));
        await SleepingAsync(run, attempt: 2);
        Assert.Equal(_clock.GetUtcNow().AddHours(2), run.Jobs[0].NotBefore);
        _clock.Advance(TimeSpan.FromHours(2));
        var result = await run.WaitAsync();

        Assert.Equal(3, result.Output<int>("job"));
        Assert.Equal(3, result.Job("job").Attempt);
        Assert.Null(result.Job("job").Reason);
    }

    [Fact]
    public async Task The_last_failure_is_kept_with_its_stack()
    {
        var graph = Failing(times: 3);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], Options);
        var run = await host.StartAsync(graph, "r1", []);

        await SleepingAsync(run, attempt: 1);
        _clock.Advance(TimeSpan.FromHours(1));
        await SleepingAsync(run, attempt: 2);
        _clock.Advance(TimeSpan.FromHours(2));
        var result = await run.WaitAsync();

        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal("job 'job' failed: attempt 3 fails", result.Reason);
        Assert.Equal("attempt 3 fails", result.Job("job").Reason);
        Assert.Contains(nameof(RetryTests), result.Job("job").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_survives_a_crash_and_is_not_begun_again()
    {
        var journal = new MemoryJournal();
        var graph = Failing(times: 1);
        await using (var host = await JobHost.StartAsync(journal, [graph], Options))
            await SleepingAsync(await host.StartAsync(graph, "r1", []), attempt: 1);

        _clock.Advance(TimeSpan.FromMinutes(50));
        await using var next = await JobHost.StartAsync(journal, [graph], Options);
        var run = Assert.Single(next.Runs);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(JobStatus.Sleeping, run.Jobs[0].Status);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await run.WaitAsync()).Output<int>("job"));
    }

    [Fact]
    public async Task Attempts_that_a_crash_ended_do_not_use_up_the_retries()
    {
        var journal = new MemoryJournal();
        var hanging = new ScriptedGraph(new JobDefinition("job") { Retry = Twice with { Times = 1 } })
            .On("job", async call =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, call.Context.Cancellation);
                return JobOutput.None;
            });
        for (var crash = 1; crash <= 5; crash++)
        {
            await using var host = await JobHost.StartAsync(journal, [hanging], Options);
            var run = crash == 1 ? await host.StartAsync(hanging, "r1", []) : host.Runs[0];
            await Eventually.TrueAsync(() => run.Jobs[0] is { Status: JobStatus.Running, Attempt: var attempt } && attempt == crash);
        }

        var graph = new ScriptedGraph(new JobDefinition("job") { Retry = Twice with { Times = 1 } })
            .On("job", call => call.Context.Attempt == 6 ? throw new InvalidOperationException("once") : call.Complete(call.Context.Attempt));
        await using var next = await JobHost.StartAsync(journal, [graph], Options);
        var last = Assert.Single(next.Runs);
        await SleepingAsync(last, attempt: 6);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(7, (await last.WaitAsync()).Output<int>("job"));
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_fails_even_when_it_does_not_listen()
    {
        var graph = new ScriptedGraph(new JobDefinition("job") { Timeout = TimeSpan.FromMinutes(10) })
            .On("job", async call =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, call.Clock, CancellationToken.None);
                return JobOutput.None;
            });
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], Options);
        var run = await host.StartAsync(graph, "r1", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);
        while (!run.Completion.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Yield();
        }

        Assert.Equal("The attempt took longer than 00:10:00.", (await run.WaitAsync()).Job("job").Reason);
    }

    [Fact]
    public async Task An_attempt_that_is_over_can_write_no_more_steps()
    {
        var late = new TaskCompletionSource<Exception?>();
        var release = new TaskCompletionSource();
        var graph = new ScriptedGraph(new JobDefinition("job") { Timeout = TimeSpan.FromMinutes(1) })
            .On("job", async call =>
            {
                var context = call.Context;
                await release.Task;
                late.SetResult(await Record.ExceptionAsync(() => context.Step("late", _ => Task.FromResult(1))));
                return JobOutput.None;
            });
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph], Options);
        var run = await host.StartAsync(graph, "r1", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);
        while (!run.Completion.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        release.SetResult();

        Assert.Equal("Attempt 1 of job 'job' is over; it can write no more steps.", (await late.Task)?.Message);
    }

    private static ScriptedGraph Failing(int times) => new ScriptedGraph(new JobDefinition("job") { Retry = Twice })
        .On("job", call => call.Context.Attempt <= times
            ? throw new InvalidOperationException($"attempt {call.Context.Attempt} fails")
            : call.Complete(call.Context.Attempt));

    private static Task SleepingAsync(JobRun run, int attempt) =>
        Eventually.TrueAsync(() => run.Jobs[0] is { Status: JobStatus.Sleeping, Attempt: var now } && now == attempt);
}
