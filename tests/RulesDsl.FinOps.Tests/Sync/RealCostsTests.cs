using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tests.Tickets;
using RulesDsl.FinOps.Tickets;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>
/// A thousand real rows of three clouds, from the file to tickets at a Jira over HTTP, by a rule of a user's own. How many resources cost more
/// than a dollar a month, and how much together, was computed apart from this code by a script over the same file.
/// </summary>
public sealed class RealCostsTests : IDisposable
{
    private static readonly SyncRules Rules = TestRules.Plain with
    {
        Recommend = (catalog, _) => [.. catalog.Resources.Where(resource => resource.MonthlyCost >= 1).Select(Review)],
        Route = recommendation => new Route { Board = recommendation.Provider switch { "AWS" => "PAY", "Microsoft" => "PLAT", _ => "DATA" } },
    };

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PublicDataFact]
    public async Task Every_resource_over_a_dollar_gets_its_ticket_once()
    {
        await using var site = await JiraSite.StartAsync();
        using var store = FinOpsStore.Open(_folder.Store);
        var sync = new CostSync(store, site.Tracker, Rules, new SyncOptions(), TimeProvider.System);
        await using var journal = await SqliteJournal.OpenAsync(_folder.File("journal.db"));
        await using var host = await JobHost.StartAsync(journal, [sync], new JobHostOptions { Json = CostSync.Json });

        var first = await RunAsync(host, "2024-09");
        var second = await RunAsync(host, "2024-10");

        Assert.Empty(first.Failures);
        Assert.Equal((11, 0, 141.98m), Sum(first));
        Assert.Equal((0, 11, 141.98m), Sum(second));
        Assert.Equal(11, site.CountTickets());
        Assert.Equal(11, site.Server.Issues.Select(issue => issue.Summary).Distinct().Count());
    }

    private static async Task<SyncReport> RunAsync(JobHost host, string period)
    {
        var export = new CostExport { Period = period, Complete = true, FocusFile = PublicData.Path("finops", "focus-1.0-sample.csv") };
        var run = Assert.Single(await host.PublishAsync(export, period));
        return (await run.WaitAsync()).Output<SyncReport>("report");
    }

    private static (int New, int Repeated, decimal Saving) Sum(SyncReport report) =>
        (report.Savings.Sum(line => line.New), report.Savings.Sum(line => line.Repeated), decimal.Round(report.Savings.Sum(line => line.Saving), 2));

    private static Recommendation Review(Resource resource) => new()
    {
        Kind = "review",
        Resource = resource.Id,
        Rule = "over a dollar",
        Saving = resource.MonthlyCost,
        Currency = resource.Currency,
        Provider = resource.Provider,
        Account = resource.Account,
    };
}
