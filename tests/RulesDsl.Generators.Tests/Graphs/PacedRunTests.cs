using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Testing;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>What a graph says of time and of trying again, run by the engine in both spellings.</summary>
public sealed class PacedRunTests
{
    public static TheoryData<string, string> Spellings => new() { { "paced.rules", PacedGraph.Text }, { "paced.rules.yaml", PacedGraph.Yaml } };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_definition_says_when_the_clock_starts_it_and_how_its_jobs_are_paced(string file, string rules)
    {
        var definition = Graph(file, rules).Definition;

        Assert.Equal([new("0 6 * * MON-FRI", "Europe/Berlin", MissedRuns.Skip), new("@daily", "UTC", MissedRuns.Once)], definition.Crons);
        Assert.Equal(OverlapPolicy.Queue, definition.Overlap);
        var fetch = definition.Jobs[1];
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(1), 5, true), (fetch.Heartbeat, fetch.Delay, fetch.Priority, fetch.HasRetryWhen));
        Assert.Equal((null, null, 0), (definition.Jobs[2].Heartbeat, definition.Jobs[2].Delay, definition.Jobs[2].Priority));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_failure_is_tried_again_as_long_as_the_condition_of_its_retry_holds(string file, string rules)
    {
        var graph = Graph(file, rules);
        await using var test = await JobTestHost.StartAsync([graph]);

        await test.Host.StartAsync(graph, "run", []);
        var result = await test.EndAsync("run");

        var tried = (IEnumerable<string>)graph.GetType().GetProperty("Tried")!.GetValue(graph)!;
        Assert.Equal(["broken 1", "busy 1", "busy 2", "busy 3", "store 1", "store 2"], tried.Order(StringComparer.Ordinal));
        Assert.Equal([JobStatus.Succeeded, JobStatus.Failed, JobStatus.Succeeded], result.Jobs.Where(job => job.ItemKey is null or "").Select(job => job.Status));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task The_clock_starts_it_in_the_time_zone_that_it_names(string file, string rules)
    {
        // From a Monday on: its own morning, and each midnight in UTC, to the Saturday behind.
        await using var test = await JobTestHost.StartAsync([Graph(file, rules)], new() { Start = new(2026, 1, 5, 4, 30, 0, TimeSpan.Zero) });
        await test.AdvanceAsync(TimeSpan.FromDays(5));

        var triggers = new List<string?>();
        await foreach (var run in test.Journal.ListAsync(RunFilter.All))
            triggers.Add(run.Run.Trigger);
        Assert.Equal(
            ["2026-01-05T05:00", "2026-01-06T00:00", "2026-01-06T05:00", "2026-01-07T00:00", "2026-01-07T05:00", "2026-01-08T00:00", "2026-01-08T05:00", "2026-01-09T00:00", "2026-01-09T05:00", "2026-01-10T00:00"],
            triggers.Select(trigger => trigger![^20..^4]).Order(StringComparer.Ordinal));
    }

    private static JobGraph Graph(string file, string rules)
    {
        var project = RulesProject.Compile("using RulesDsl.Jobs;\nusing System.Threading.Tasks;\n" + PacedGraph.Implementation, (file, rules));
        Assert.Empty(project.Warnings);
        return (JobGraph)Activator.CreateInstance(project.Load().GetType("Shop.Paced.Clerk")!)!;
    }
}
