using System.Reflection;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Testing;
using RulesDsl.Jobs.Tests;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>Jobs that are worked out, run by the engine in both spellings.</summary>
public sealed class ExpressionJobTests
{
    private const string Rules = """
        namespace Shop.Sums

        param rate: decimal = 25%

        graph Sums(prices: decimal[])

        job names -> string[] = ["a", "b"]
        job tax -> decimal = sum(price in prices : price) * rate
        job label(name) -> string = "{name}: {tax}"
          for each name in names by name
        job broken -> decimal = 10 / prices.count
          when prices.count >= 0
        job all -> string = "{label.count} labels, {broken ?? -1}, {tax ?? 0}"
          run always
        """;

    private const string Yaml = """
        namespace: Shop.Sums
        ---
        param: rate
        type: decimal
        default: 25%
        ---
        graph: Sums
        input: { prices: 'decimal[]' }
        jobs:
          names: { output: 'string[]', value: '["a", "b"]' }
          tax: { output: decimal, value: 'sum(price in prices : price) * rate' }
          label: { input: name, output: string, foreach: name in names, key: name, value: '"{name}: {tax}"' }
          broken: { output: decimal, when: prices.count >= 0, value: 10 / prices.count }
          all: { output: string, run: always, value: '"{label.count} labels, {broken ?? -1}, {tax ?? 0}"' }
        """;

    [Theory]
    [InlineData("sums.rules", Rules)]
    [InlineData("sums.rules.yaml", Yaml)]
    public async Task A_job_that_is_an_expression_needs_no_code(string file, string rules)
    {
        var result = await RunAsync(Compile(file, rules), 4m, 6m);

        Assert.Equal(RunStatus.Succeeded, result.Status);
        Assert.Equal(2.5m, result.Output<decimal>("tax"));
        Assert.Equal("2 labels, 5, 2.50", result.Output<string>("all"));
    }

    [Theory]
    [InlineData("sums.rules", Rules)]
    [InlineData("sums.rules.yaml", Yaml)]
    public async Task What_has_no_output_is_null_to_an_expression_that_runs_always(string file, string rules)
    {
        var result = await RunAsync(Compile(file, rules));

        Assert.Equal(RunStatus.Failed, result.Status);
        Assert.Equal("2 labels, -1, 0.00", result.Output<string>("all"));
        Assert.Contains($"{file}", result.Job("broken").Reason, StringComparison.Ordinal);
    }

    private static JobGraph Compile(string file, string rules)
    {
        var project = RulesProject.Compile("public sealed class Mine : Shop.Sums.Sums;", (file, rules));
        Assert.Empty(project.Warnings);
        return (JobGraph)Activator.CreateInstance(project.Load().GetType("Mine")!)!;
    }

    private static async Task<RunResult> RunAsync(JobGraph graph, params decimal[] prices)
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);
        var start = graph.GetType().GetMethod("StartAsync")!;
        var run = await (Task<JobRun>)start.Invoke(graph, [host, "run", prices, CancellationToken.None])!;
        return await run.WaitAsync();
    }
}
