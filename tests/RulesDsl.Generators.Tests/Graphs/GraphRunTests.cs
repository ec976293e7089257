using System.Reflection;
using System.Text.RegularExpressions;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Testing;
using RulesDsl.Jobs.Tests;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>Generated graphs, run by the engine.</summary>
public sealed class GraphRunTests
{
    private static readonly Assembly Shop = Compile("ship.rules", ShopGraph.Text).Load();

    [Fact]
    public void Both_spellings_make_the_same_class()
    {
        var yaml = Compile("ship.rules.yaml", ShopGraph.Yaml);
        var text = Compile("ship.rules", ShopGraph.Text);
        yaml.Load();

        Assert.Equal(Body(text.Generated("Shop.Jobs.Ship")), Body(yaml.Generated("Shop.Jobs.Ship")));
    }

    [Fact]
    public async Task A_run_goes_through_needs_items_conditions_and_results()
    {
        var result = await RunAsync(hurry: false);

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal("a=Succeeded,b=Skipped,c=Succeeded weigh=Succeeded:5", result.Output<string>("close"));
    }

    [Fact]
    public async Task A_job_that_always_runs_sees_what_failed_before_it()
    {
        var result = await RunAsync(hurry: true);

        Assert.Equal("a=Succeeded,b=Skipped,c=Failed weigh=Skipped:0", result.Output<string>("close"));
    }

    [Fact]
    public async Task A_published_fact_starts_one_run_for_each_rule_that_matches_and_fits()
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [Graph()]);

        Assert.Equal(["urgent"], await PublishAsync(host, id: 1, urgent: true, count: 2));
        Assert.Equal(["urgent", "large"], await PublishAsync(host, id: 1_001, urgent: true, count: 2));
        Assert.Empty(await PublishAsync(host, id: 1, urgent: false, count: 2));
    }

    private static async Task<RunResult> RunAsync(bool hurry)
    {
        var graph = Graph();
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        var request = New("Shop.Jobs.Request", ("Id", 7L), ("Hurry", hurry));
        var start = graph.GetType().GetMethod("StartAsync")!;
        var run = await (Task<JobRun>)start.Invoke(graph, [host, "run", request, CancellationToken.None])!;
        return await run.WaitAsync();
    }

    private static async Task<IEnumerable<string>> PublishAsync(JobHost host, long id, bool urgent, int count)
    {
        var lines = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(Shop.GetType("Shop.Line")!))!;
        for (var i = 0; i < count; i++)
            lines.Add(New("Shop.Line"));
        var runs = await host.PublishAsync(New("Shop.Order", ("Id", id), ("Urgent", urgent), ("Lines", lines)), $"order {id} {urgent}");
        return runs.Select(run => new[] { "urgent", "large" }.Single(rule => run.Id.Contains(rule, StringComparison.Ordinal)));
    }

    private static JobGraph Graph() => (JobGraph)Activator.CreateInstance(Shop.GetType("Shop.Jobs.Warehouse")!)!;

    private static object New(string type, params (string Name, object Value)[] members)
    {
        var made = Activator.CreateInstance(Shop.GetType(type)!)!;
        foreach (var (name, value) in members)
            made.GetType().GetProperty(name)!.SetValue(made, value);
        return made;
    }

    private static RulesProject Compile(string file, string rules) =>
        RulesProject.Compile("using RulesDsl.Jobs;\nusing System.Threading;\nusing System.Threading.Tasks;\n" + ShopGraph.Types + ShopGraph.Implementation, (file, rules));

    // From the class on, without what maps it to the file that it came from.
    // Without the places, which differ.
    private static string Body(string generated)
    {
        var lines = generated[generated.IndexOf("public abstract", StringComparison.Ordinal)..].Split('\n').Where(line => !line.StartsWith("#line", StringComparison.Ordinal));
        return Regex.Replace(string.Join("\n", lines), """
            "ship\.rules(\.yaml)?", \d+, \d+
            """, "place");
    }
}
