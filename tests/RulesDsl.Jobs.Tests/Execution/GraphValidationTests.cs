namespace RulesDsl.Jobs.Tests;

public sealed class GraphValidationTests
{
    [Fact]
    public void A_circle_is_refused_and_shown() => Refused("jobs wait for each other: a, b", new JobDefinition("a") { Needs = ["b"] }, new("b") { Needs = ["a"] }, new("c"));

    [Fact]
    public void A_need_that_is_no_job_is_refused() => Refused("job 'a' needs 'x', which is not a job of it", new JobDefinition("a") { Needs = ["x"] });

    [Fact]
    public void Two_jobs_of_one_name_are_refused() => Refused("two jobs are named 'a'", new JobDefinition("a"), new("a"));

    [Fact]
    public void A_job_without_a_name_is_refused() => Refused("a job has no name", new JobDefinition(""));

    [Fact]
    public void No_items_at_once_are_refused() => Refused("job 'a' allows 0 items at once", new JobDefinition("a") { AtMost = 0 });

    [Fact]
    public void A_timeout_that_no_timer_takes_is_refused() => Refused("job 'a' has the timeout 50.00:00:00", new JobDefinition("a") { Timeout = TimeSpan.FromDays(50) });

    [Fact]
    public void A_backoff_that_falls_is_refused() =>
        Refused("job 'a' has the retry policy", new JobDefinition("a") { Retry = new(1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)) });

    [Fact]
    public void What_can_never_wait_or_beat_is_refused()
    {
        Refused("job 'a' has the delay 00:00:00", new JobDefinition("a") { Delay = TimeSpan.Zero });
        Refused("job 'a' has the heartbeat -00:00:01", new JobDefinition("a") { Heartbeat = TimeSpan.FromSeconds(-1) });
        Refused("job 'a' waits for its signal within 00:00:00", new JobDefinition("a") { Signal = new(TimeSpan.Zero, SignalTimeout.Fail) });
        Refused("job 'a' waits for a signal, which nothing can undo", new JobDefinition("a") { Signal = new(null, SignalTimeout.Fail), HasUndo = true });
        Refused("job 'a' has the limit", new JobDefinition("a") { Concurrency = new("x", 0) });
    }

    [Theory]
    [InlineData(GraphSchedule.Sequential)]
    [InlineData(GraphSchedule.Waves)]
    public void In_file_order_a_need_comes_first(GraphSchedule schedule) => Refused(
        $"job 'a' needs 'b', which must come before it in a {schedule} schedule", schedule, new JobDefinition("a") { Needs = ["b"] }, new("b"));

    [Fact]
    public async Task A_host_does_not_start_with_two_graphs_of_one_name()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => JobHost.StartAsync(new MemoryJournal(), [new ScriptedGraph(), new ScriptedGraph()]));

        Assert.Contains("Two graphs are named 'Scripted'", refusal.Message, StringComparison.Ordinal);
    }

    private static void Refused(string problem, params JobDefinition[] jobs) => Refused(problem, GraphSchedule.Parallel, jobs);

    private static void Refused(string problem, GraphSchedule schedule, params JobDefinition[] jobs) => Assert.Contains(
        problem, Assert.Throws<ArgumentException>(() => GraphValidation.Check(new("G", "1", schedule, [], jobs))).Message, StringComparison.Ordinal);
}
