using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tests.Sources;
using RulesDsl.FinOps.Tickets;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>The generated graph over the real engine: what starts it, what goes on when a part fails, and what its report says.</summary>
public sealed class CostSyncTests : IDisposable
{
    private readonly SyncBench _bench = new();
    private Func<IReadOnlyList<Recommendation>, IReadOnlyList<Recommendation>> _recommend = said => said;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_export_starts_one_run_once_for_ever()
    {
        await using var site = await StartAsync();

        var first = Assert.Single(await site.Host.PublishAsync(Export("2026-09"), "2026-09"));
        var again = Assert.Single(await site.Host.PublishAsync(Export("2026-09"), "2026-09"));
        Assert.Empty(await site.Host.PublishAsync(Export("2026-10") with { Complete = false }, "2026-10"));

        Assert.Equal(first.Id, again.Id);
        Assert.Equal("rule 'the bill is complete' of SyncDue matched '2026-09'", first.Trigger);
        Assert.Equal(RunStatus.Succeeded, (await EndAsync(first)).Status);
        Assert.Single(_bench.Tracker.Tickets);
    }

    [Fact]
    public async Task The_report_tells_what_was_read_found_and_filed()
    {
        await using var site = await StartAsync();

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Equal("2026-09", report.Period);
        Assert.Equal(["billing,1 rows bill 1 resources,True", "inventory,1 files describe 0 resources,True"], report.Sources.Select(source => $"{source.Name},{source.Summary},{source.Succeeded}"));
        Assert.Equal(["payments,by name,1,0,10"], report.Savings.Select(line => $"{line.Owner},{line.Rule},{line.New},{line.Repeated},{line.Saving}"));
        Assert.Equal(new BoardLine("OPS", 0, 1, 0, 0, 0, 0), Assert.Single(report.Boards));
        Assert.Empty(report.Failures);
    }

    [Fact]
    public async Task A_repeat_makes_no_ticket_and_closed_ones_are_counted()
    {
        await using var site = await StartAsync();
        await RunAsync(site, Export("2026-09"));
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        _bench.Tracker.Move("10001", "In Progress");

        var report = await RunAsync(site, Export("2026-10"));

        Assert.Equal((0, 1), (report.Savings[0].New, report.Savings[0].Repeated));
        Assert.Equal(1, report.TicketsChanged);
        Assert.Equal(new BoardLine("OPS", 0, 0, 1, 0, 0, 0), Assert.Single(report.Boards));
        Assert.Single(_bench.Tracker.Tickets);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_is_named_and_the_other_one_is_used()
    {
        await using var site = await StartAsync();
        await File.WriteAllTextAsync(_bench.Folder.File("costs.csv"), "BillingCurrency\nUSD\n");

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Equal([false, true], report.Sources.Select(source => source.Succeeded));
        var failure = Assert.Single(report.Failures);
        Assert.Equal("billing", failure.What);
        Assert.Contains("the header lacks", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(["0"], _bench.Folder.Rows("SELECT count(*) FROM batches"));
    }

    [Fact]
    public async Task With_a_tracker_that_refuses_us_recommendations_are_kept_and_distributed_by_the_next_run()
    {
        await using var site = await StartAsync();
        for (var i = 0; i < 6; i++)
            _bench.Tracker.PollFaults.Enqueue(new TrackerException("Jira answered 401"));

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Equal(("poll", 0), (Assert.Single(report.Failures).What, _bench.Tracker.CreateCalls));
        Assert.Contains("Jira answered 401", report.Failures[0].Reason, StringComparison.Ordinal);
        Assert.Equal(["1"], _bench.Folder.Rows("SELECT count(*) FROM recommendations"));

        Assert.Empty((await RunAsync(site, Export("2026-10"))).Failures);
        Assert.Equal(["1,1,1", "2,1,1"], _bench.Folder.Rows("SELECT recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
    }

    [Fact]
    public async Task A_parked_ticket_is_in_the_report_and_holds_up_none_of_the_others()
    {
        await using var site = await StartAsync(FocusText.Row(), FocusText.Row(("ResourceId", "vol-0a1b2c3d4e5f60719")));
        _bench.Tracker.Creates.Enqueue(_ => new CreateOutcome.Rejected("400: no such component"));

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Contains("no such component", Assert.Single(report.Failures).Reason, StringComparison.Ordinal);
        Assert.Equal(new BoardLine("OPS", 0, 1, 0, 0, 0, 1), Assert.Single(report.Boards));
    }

    [Fact]
    public async Task Rules_that_fail_are_in_the_report_and_not_an_estate_without_savings()
    {
        await using var site = await StartAsync();
        _recommend = _ => throw new InvalidOperationException("rule 3 divides by zero");

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Equal(new SyncFailure("recommend", "rule 3 divides by zero"), Assert.Single(report.Failures));
        Assert.Empty(report.Savings);
    }

    [Fact]
    public async Task A_store_that_is_locked_for_a_while_costs_another_try_and_nothing_else()
    {
        await using var site = await StartAsync();
        using var other = new SqliteConnection($"Data Source={_bench.Folder.Store};Pooling=False");
        other.Open();
        var tries = 0;
        _recommend = said =>
        {
            using var command = other.CreateCommand();
            command.CommandText = tries++ == 0 ? "BEGIN IMMEDIATE" : "ROLLBACK";
            command.ExecuteNonQuery();
            return said;
        };

        var report = await RunAsync(site, Export("2026-09"));

        Assert.Equal(2, tries);
        Assert.Empty(report.Failures);
        Assert.Single(_bench.Tracker.Tickets);
    }

    private CostExport Export(string period) =>
        new() { Period = period, Complete = true, FocusFile = _bench.Folder.File("costs.csv"), InventoryDirectory = _bench.Folder.File("inventory") };

    private async Task<Site> StartAsync(params string[] rows)
    {
        await File.WriteAllTextAsync(_bench.Folder.File("costs.csv"), FocusText.File(rows.Length == 0 ? [FocusText.Row()] : rows));
        Directory.CreateDirectory(_bench.Folder.File("inventory"));
        await File.WriteAllTextAsync(Path.Combine(_bench.Folder.File("inventory"), "volumes.json"), """{ "Volumes": [] }""");
        var rules = TestRules.Plain with
        {
            Recommend = (catalog, _) => _recommend([.. catalog.Resources.Select(resource => SyncBench.Say("delete", resource.Id, "by name"))]),
        };
        var journal = await SqliteJournal.OpenAsync(_bench.Folder.File("journal.db"));
        var sync = new CostSync(_bench.Store, _bench.Tracker, rules, SyncBench.Options, _bench.Clock);
        return new Site(journal, await JobHost.StartAsync(journal, [sync], new JobHostOptions { Json = CostSync.Json, Clock = _bench.Clock }));
    }

    private async Task<SyncReport> RunAsync(Site site, CostExport export) =>
        (await EndAsync(Assert.Single(await site.Host.PublishAsync(export, export.Period)))).Output<SyncReport>("report");

    // Retries wait by the test's clock.
    private async Task<RunResult> EndAsync(JobRun run)
    {
        while (!run.Completion.IsCompleted)
        {
            _bench.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
        }

        return await run.Completion;
    }

    private sealed record Site(SqliteJournal Journal, JobHost Host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Journal.DisposeAsync();
        }
    }
}
