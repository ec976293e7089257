namespace RulesDsl.Jobs.Tests;

/// <summary>Jobs are letters; "c(ab)" needs a and b. What runs is shown at every moment, and one job ends at a time.</summary>
public sealed class ScheduleTests
{
    [Theory]
    // Each job as soon as its own needs are met: d does not wait for b.
    [InlineData(GraphSchedule.Parallel, "a b c(a) d", "abd|bcd|cd|d|")]
    // One after another, needs or not.
    [InlineData(GraphSchedule.Sequential, "a b c(a) d", "a|b|c|d|")]
    // c waits for a and b, though it needs only a; d does not overtake it, then starts with it.
    [InlineData(GraphSchedule.Waves, "a b c(a) d", "ab|b|cd|d|")]
    // Two barriers: f needs nothing but comes after e, which waits for all before it.
    [InlineData(GraphSchedule.Waves, "a b(a) c d(a) e(c) f", "a|bc|c|d|ef|f|")]
    [InlineData(GraphSchedule.Waves, "a b c", "abc|bc|c|")]
    [InlineData(GraphSchedule.Parallel, "c(ab) a b", "ab|b|c|")]
    public void Jobs_start_in_the_order_of_the_schedule(GraphSchedule schedule, string jobs, string expected) =>
        Assert.Equal(expected, Play(schedule, jobs));

    [Fact]
    public void A_wave_goes_on_past_a_barrier_that_is_skipped()
    {
        var graph = Graph(GraphSchedule.Waves, "a b(a) c");
        var status = graph.Jobs.ToDictionary(job => job.Name, _ => JobStatus.Waiting);
        status["a"] = JobStatus.Failed;
        status["b"] = JobStatus.Skipped;

        Assert.Equal(["c"], Schedules.Due(graph, job => status[job]).Select(job => job.Name));
    }

    [Fact]
    public void A_sequence_waits_for_a_job_that_sleeps_before_its_retry()
    {
        var graph = Graph(GraphSchedule.Sequential, "a b");

        Assert.Empty(Schedules.Due(graph, job => job == "a" ? JobStatus.Sleeping : JobStatus.Waiting));
    }

    private static string Play(GraphSchedule schedule, string jobs)
    {
        var graph = Graph(schedule, jobs);
        var status = graph.Jobs.ToDictionary(job => job.Name, _ => JobStatus.Waiting);
        var seen = "";
        while (status.Values.Any(one => one != JobStatus.Succeeded))
        {
            foreach (var job in Schedules.Due(graph, job => status[job]).ToList())
                status[job.Name] = JobStatus.Running;

            var running = graph.Jobs.Where(job => status[job.Name] == JobStatus.Running).Select(job => job.Name).Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(running);
            seen += string.Concat(running) + "|";
            status[running[0]] = JobStatus.Succeeded;
        }

        return seen;
    }

    private static GraphDefinition Graph(GraphSchedule schedule, string jobs) => new("G", "1", schedule, [],
        [.. jobs.Split(' ').Select(job => new JobDefinition(job[..1]) { Needs = [.. job[1..].Trim('(', ')').Select(need => need.ToString())] })]);
}
