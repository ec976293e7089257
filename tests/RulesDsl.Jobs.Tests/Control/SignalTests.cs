using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Tests;

public sealed class SignalTests
{
    private static readonly RunInput Yes = RunInput.Of("approve", "yes");
    private readonly FakeTimeProvider _clock = new(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    private MemoryJournal Journal { get; } = new();

    private JobHostOptions Options => new() { Clock = _clock, Lease = TimeSpan.FromDays(140) };

    [Fact]
    public async Task A_job_waits_for_its_signal_and_has_it_as_its_output()
    {
        var graph = Graph(new SignalWait(null, SignalTimeout.Fail)).On("pay", call => call.Complete(call.Output<string>("approve") + "!"));
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await WaitingAsync(run);
        Assert.Null(run.Jobs[0].NotBefore);

        await host.SignalAsync("r", "approve", Yes, reason: "Ann: it is fine");
        var result = await run.WaitAsync();

        Assert.Equal("yes!", result.Output<string>("pay"));
        var received = Assert.Single((await Journal.ReadAsync("r"))!.Events, static entry => entry.Kind == JournalEventKind.SignalReceived);
        Assert.Equal("Ann: it is fine", received.Reason);
    }

    [Fact]
    public async Task A_signal_that_comes_before_the_job_has_its_turn_is_kept()
    {
        var go = new TaskCompletionSource<JobOutput>();
        var graph = new ScriptedGraph(new("first"), new("approve") { Needs = ["first"], Signal = new(null, SignalTimeout.Fail) }).On("first", _ => go.Task).Signal<string>("approve");
        await using (var host = await JobHost.StartAsync(Journal, [graph], Options))
        {
            await host.StartAsync(graph, "r", []);
            await host.SignalAsync("r", "approve", Yes);
        }

        go.SetResult(JobOutput.None);
        await using var next = await JobHost.StartAsync(Journal, [graph], Options);

        Assert.Equal("yes", (await Assert.Single(next.Runs).WaitAsync()).Output<string>("approve"));
    }

    [Theory]
    [InlineData(SignalTimeout.Fail, RunStatus.Failed, JobStatus.Failed)]
    [InlineData(SignalTimeout.Skip, RunStatus.Succeeded, JobStatus.Skipped)]
    public async Task What_nobody_sends_in_time_fails_or_is_skipped(SignalTimeout otherwise, RunStatus run, JobStatus job)
    {
        var graph = Graph(new SignalWait(TimeSpan.FromDays(90), otherwise));
        await using (var host = await JobHost.StartAsync(Journal, [graph], Options))
            await WaitingAsync(await host.StartAsync(graph, "r", []));

        _clock.Advance(TimeSpan.FromDays(60));
        await using var next = await JobHost.StartAsync(Journal, [graph], Options);
        var resumed = Assert.Single(next.Runs);
        _clock.Advance(TimeSpan.FromDays(29.9));
        await WaitingAsync(resumed);
        _clock.Advance(TimeSpan.FromDays(0.1));
        var result = await resumed.WaitAsync();

        Assert.Equal(run, result.Status);
        Assert.Equal(job, result.Job("approve").Status);
        Assert.Equal("nobody sent its signal within 90.00:00:00", result.Job("approve").Reason);
    }

    [Fact]
    public async Task Each_item_has_its_own_signal()
    {
        var graph = new ScriptedGraph(new JobDefinition("approve") { IsForEach = true, HasWhen = true, Signal = new(null, SignalTimeout.Fail) })
            .Each("approve", call => [call.Item("a", 1), call.Item("b", 2), call.Item("c", 3)])
            .If("approve", call => call.Item<int>() != 2)
            .Signal<string>("approve");
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Items.Count(static item => item.AwaitsSignal) == 2);

        await host.SignalAsync("r", "approve", Yes, item: "c");
        await Assert.ThrowsAsync<RequestRefusedException>(() => host.SignalAsync("r", "approve", Yes));
        await Assert.ThrowsAsync<RequestRefusedException>(() => host.SignalAsync("r", "approve", Yes, item: "b"));
        await host.SignalAsync("r", "approve", RunInput.Of("approve", "maybe"), item: "a");

        Assert.Equal(["maybe", "yes"], (await run.WaitAsync()).Outputs<string>("approve"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing()
    {
        var graph = Graph(new SignalWait(null, SignalTimeout.Fail));
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        var run = await host.StartAsync(graph, "r", []);
        await WaitingAsync(run);

        Assert.Equal("There is no run 'other'.", await RefusedAsync(() => host.SignalAsync("other", "approve", Yes)));
        Assert.Equal("Run 'r' has no job 'aprove'; it has 'approve', 'pay'.", await RefusedAsync(() => host.SignalAsync("r", "aprove", Yes)));
        Assert.Equal("Job 'pay' waits for no signal; those that do are 'approve'.", await RefusedAsync(() => host.SignalAsync("r", "pay", Yes)));
        Assert.StartsWith("What was sent for job 'approve' does not fit: The JSON value could not be converted to System.String", await RefusedAsync(() => host.SignalAsync("r", "approve", RunInput.Of("approve", 42))), StringComparison.Ordinal);
        Assert.StartsWith("What was sent for job 'approve' does not fit: null", await RefusedAsync(() => host.SignalAsync("r", "approve", RunInput.Of<string?>("approve", null))), StringComparison.Ordinal);
        await WaitingAsync(run);

        await host.SignalAsync("r", "approve", Yes);
        await run.WaitAsync();
        Assert.Equal("Run 'r' has ended: Succeeded.", await RefusedAsync(() => host.SignalAsync("r", "approve", Yes)));
    }

    [Fact]
    public async Task Of_many_that_send_a_signal_at_once_one_is_taken()
    {
        var hold = new TaskCompletionSource<JobOutput>();
        var graph = Graph(new SignalWait(null, SignalTimeout.Fail)).On("pay", _ => hold.Task);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await host.StartAsync(graph, "r", []);

        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
        {
            try
            {
                await host.SignalAsync("r", "approve", RunInput.Of("approve", $"{n}"));
                return true;
            }
            catch (RequestRefusedException)
            {
                return false;
            }
        })));

        Assert.Single(sent, static taken => taken);
        Assert.Single((await Journal.ReadAsync("r"))!.Events, static entry => entry.Kind == JournalEventKind.SignalReceived);
        hold.SetResult(JobOutput.None);
    }

    [Fact]
    public async Task Another_process_asks_through_theJournal_and_is_answered_once()
    {
        var graph = Graph(new SignalWait(null, SignalTimeout.Fail));
        var asked = new RunRequest("q1", "r", RunRequestKind.Signal, _clock.GetUtcNow()) { Job = "approve", Payload = "\"yes\""u8.ToArray(), Reason = "Ann" };
        await Journal.RequestAsync(asked with { Id = "q0", Job = "none" });
        await Journal.RequestAsync(asked);
        await Journal.RequestAsync(asked with { Id = "q2" });
        await Journal.RequestAsync(new("q3", "s", RunRequestKind.Start, _clock.GetUtcNow()) { Graph = graph.Name, Payload = "{\"other\":1}"u8.ToArray() });
        await using (var before = await JobHost.StartAsync(new MemoryJournal(), [graph], Options))
        {
            // A run that another process will ask about.
        }

        var blocked = new TaskCompletionSource<JobOutput>();
        graph.On("pay", _ => blocked.Task);
        await using var host = await JobHost.StartAsync(Journal, [graph], Options);
        await host.StartAsync(graph, "r", []);
        await AnsweredAsync("q0");
        _clock.Advance(Options.RequestInterval);
        await AnsweredAsync("q3");
        var answers = await Task.WhenAll(new[] { "q0", "q1", "q2", "q3" }.Select(id => Journal.AnswerAsync(id)));

        Assert.Empty(await Journal.RequestsAsync());
        Assert.All(answers, Assert.NotNull);
        Assert.Equal("Graph 'Scripted' has no input 'other'; it has 'input'.", answers[3]!.Problem);
        blocked.SetResult(JobOutput.None);
    }

    private async Task AnsweredAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await Journal.AnswerAsync(id, limit.Token) is null)
        {
            _clock.Advance(Options.RequestInterval);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    private static ScriptedGraph Graph(SignalWait wait) =>
        new ScriptedGraph(new("approve") { Signal = wait }, new("pay") { Needs = ["approve"], Run = RunCondition.NoneFailed }).Signal<string>("approve");

    private static Task WaitingAsync(JobRun run) => Eventually.TrueAsync(() => run.Jobs[0].AwaitsSignal);

    private static async Task<string> RefusedAsync(Func<Task> ask) => (await Assert.ThrowsAsync<RequestRefusedException>(ask)).Message;
}
