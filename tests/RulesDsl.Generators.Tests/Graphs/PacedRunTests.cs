using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Tests;

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
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var result = await (await host.StartAsync(graph, "run", [])).WaitAsync();

        var tried = (IEnumerable<string>)graph.GetType().GetProperty("Tried")!.GetValue(graph)!;
        Assert.Equal(["broken 1", "busy 1", "busy 2", "busy 3", "store 1", "store 2"], tried.Order(StringComparer.Ordinal));
        Assert.Equal([JobStatus.Succeeded, JobStatus.Failed, JobStatus.Succeeded], result.Jobs.Where(job => job.ItemKey is null or "").Select(job => job.Status));
    }

    private static JobGraph Graph(string file, string rules)
    {
        var project = RulesProject.Compile("using RulesDsl.Jobs;\nusing System.Threading.Tasks;\n" + PacedGraph.Implementation, (file, rules));
        Assert.Empty(project.Warnings);
        return (JobGraph)Activator.CreateInstance(project.Load().GetType("Shop.Paced.Clerk")!)!;
    }
}
