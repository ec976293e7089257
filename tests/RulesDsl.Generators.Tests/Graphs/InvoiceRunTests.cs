using System.Reflection;
using System.Text.RegularExpressions;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Testing;
using RulesDsl.Jobs.Tests;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>Signals, expressions and undoing of generated graphs, run by the engine in both spellings.</summary>
public sealed class InvoiceRunTests
{
    [Fact]
    public void Both_spellings_make_the_same_class() =>
        Assert.Equal(Body(Project(Spelled.Text).Generated("Shop.Invoices.Settle")), Body(Project(Spelled.Yaml).Generated("Shop.Invoices.Settle")));

    [Theory]
    [InlineData(Spelled.Text)]
    [InlineData(Spelled.Yaml)]
    public async Task What_is_generated_compiles_without_a_warning_and_a_signal_becomes_what_its_job_gives(Spelled spelled)
    {
        var project = Project(spelled);
        var shop = project.Load();
        var graph = Graph(shop);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var run = await StartAsync(graph, host, shop, 600, -10);
        await CallAsync(graph, "SignalCheckAsync", host, "run", "written off", "2", null, CancellationToken.None);
        await CallAsync(graph, "SignalApproveAsync", host, "run", New(shop, "Approval", ("By", "Ada"), ("Granted", true)), "on the phone", CancellationToken.None);
        var result = await run.WaitAsync();

        Assert.Empty(project.Warnings);
        Assert.Equal((RunStatus.Succeeded, "Ada: 590, 2 taxed", 600m), (result.Status, result.Output<string>("note"), result.Output<decimal>("booked")));
        Assert.Equal(["written off"], result.Outputs<string>("check"));
    }

    [Theory]
    [InlineData(Spelled.Text)]
    [InlineData(Spelled.Yaml)]
    public async Task What_was_done_is_undone_with_what_it_gave_and_what_it_was_given(Spelled spelled)
    {
        var shop = Project(spelled).Load();
        var graph = Graph(shop);
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [graph]);

        var run = await StartAsync(graph, host, shop, 300, -10);
        await Eventually.TrueAsync(() => run.Jobs.Single(job => job.Name == "note").Status == JobStatus.Succeeded && run.Jobs.Single(job => job.Name == "send").Status == JobStatus.Succeeded);
        await host.CancelAsync("run");
        var result = await run.WaitAsync();

        Assert.Equal(RunStatus.Cancelled, result.Status);
        Assert.Equal(["sent 1", "7/1 of 300 in 7"], (IEnumerable<string>)graph.GetType().GetProperty("Undone")!.GetValue(null)!);
    }

    [Theory]
    [InlineData(Spelled.Text)]
    [InlineData(Spelled.Yaml)]
    public async Task Nobody_who_sends_anything_fails_the_job_in_time(Spelled spelled)
    {
        var shop = Project(spelled).Load();
        var graph = Graph(shop);
        await using var test = await JobTestHost.StartAsync([graph]);

        await StartAsync(graph, test.Host, shop, 600);
        var result = await test.EndAsync("run");

        Assert.Equal([("approve", JobStatus.Failed), ("book", JobStatus.Skipped)], result.Jobs.Where(job => job.Name is "approve" or "book").Select(job => (job.Name, job.Status)));
        Assert.Equal(TimeSpan.FromDays(2), test.Clock.GetUtcNow() - new JobTestOptions().Start);
    }

    public enum Spelled
    {
        Text,
        Yaml,
    }

    private static RulesProject Project(Spelled spelled) => RulesProject.Compile(
        "using RulesDsl.Jobs;\nusing System.Threading.Tasks;\n" + InvoiceGraph.Implementation,
        spelled == Spelled.Text ? ("settle.rules", InvoiceGraph.Text) : ("settle.rules.yaml", InvoiceGraph.Yaml));

    private static JobGraph Graph(Assembly shop) => (JobGraph)Activator.CreateInstance(shop.GetType("Shop.Invoices.Ledger")!)!;

    private static async Task<JobRun> StartAsync(JobGraph graph, JobHost host, Assembly shop, params decimal[] amounts)
    {
        var line = shop.GetType("Shop.Invoices.Line")!;
        var lines = Array.CreateInstance(line, amounts.Length);
        for (var i = 0; i < amounts.Length; i++)
            lines.SetValue(New(shop, "Line", ("Id", i + 1L), ("Amount", amounts[i])), i);
        return await (Task<JobRun>)CallAsync(graph, "StartAsync", host, "run", New(shop, "Invoice", ("Id", 7L), ("Lines", lines)), CancellationToken.None);
    }

    private static Task CallAsync(JobGraph graph, string method, params object?[] arguments) => (Task)graph.GetType().GetMethod(method)!.Invoke(graph, arguments)!;

    private static object New(Assembly shop, string type, params (string Name, object Value)[] members)
    {
        var made = Activator.CreateInstance(shop.GetType("Shop.Invoices." + type)!)!;
        foreach (var (name, value) in members)
            made.GetType().GetProperty(name)!.SetValue(made, value);
        return made;
    }

    // From the class on, without the places, which differ.
    private static string Body(string generated)
    {
        var lines = generated[generated.IndexOf("public abstract", StringComparison.Ordinal)..].Split('\n').Where(line => !line.StartsWith("#line", StringComparison.Ordinal));
        return Regex.Replace(string.Join("\n", lines), """
            "settle\.rules(\.yaml)?", \d+, \d+
            """, "place");
    }
}
