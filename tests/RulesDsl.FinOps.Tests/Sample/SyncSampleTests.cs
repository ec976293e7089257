using System.Globalization;
using FinOps;
using FinOps.Data;
using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Tests.Sync;
using Spectre.Console;

namespace RulesDsl.FinOps.Tests.Sample;

/// <summary>The sample from its command line to its report.</summary>
public sealed class SyncSampleTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_months_go_from_the_bill_to_the_boards_and_back()
    {
        var (done, said) = await RunAsync("--resources", "300");

        Assert.True(done, said);
        Assert.Contains("  distribute: done", said, StringComparison.Ordinal);
        Assert.Equal(["2026-09,1", "2026-10,1"], _folder.Rows("""
            SELECT CASE id WHEN 1 THEN '2026-09' ELSE '2026-10' END, state = 'distributed' FROM recommendations_generated ORDER BY id
            """));
        AssertOneTicketPerFirstOccurrence();

        // People closed some, began some and decided against some; what the second month found again has the ticket of the first.
        Assert.Equal(["closed", "created", "declined", "started"], _folder.Rows("SELECT DISTINCT status FROM tickets ORDER BY status"));
        Assert.Equal(["0"], _folder.Rows("""
            SELECT count(*) FROM recommendation_ticket_map m JOIN recommendation_ticket_map f ON f.recommendation_id = m.first_recommendation_id
            WHERE m.ticket_id <> f.ticket_id
            """));
        var repeated = _folder.Rows("SELECT count(*) FROM recommendations WHERE id <> first_recommendation_id")[0];
        var suppressed = _folder.Rows("SELECT count(*) FROM recommendations r JOIN recommendation_state s USING (fingerprint) WHERE s.state = 'suppressed' AND r.id <> r.first_recommendation_id")[0];
        var shown = int.Parse(repeated, CultureInfo.InvariantCulture) - int.Parse(suppressed, CultureInfo.InvariantCulture);
        Assert.Contains($", repeated {shown}, closed ", Report("2026-10"), StringComparison.Ordinal);
        Assert.Contains("New ", Report("2026-09"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_finds_everything_done()
    {
        await RunAsync("--resources", "100");
        var tickets = Tickets();

        var (done, said) = await RunAsync("--resources", "100");

        Assert.True(done);
        Assert.Equal(tickets, Tickets());
        Assert.DoesNotContain("Sync 2026", said, StringComparison.Ordinal);
        Assert.Contains(Report("2026-10"), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_bill_is_named_and_the_inventory_goes_on_alone()
    {
        var month = SampleData.Write(_folder.File("given"), new SampleOptions { Resources = 300 });
        var lines = await File.ReadAllLinesAsync(month.FocusFile);
        lines[7] = lines[7].Replace("Usage", "Usages", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(month.FocusFile, lines);

        var (done, said) = await RunAsync("--focus", month.FocusFile, "--inventory", month.InventoryDirectory, "--months", "1");

        Assert.False(done);
        Assert.Contains("billing: NOT READ: ", said, StringComparison.Ordinal);
        Assert.Contains("row 7, column ChargeCategory: found 'Usages'", said, StringComparison.Ordinal);
        Assert.Contains("failed: billing: ", await File.ReadAllTextAsync(_folder.File("failed-sync-1-1.txt")), StringComparison.Ordinal);
        Assert.NotEqual(["0"], _folder.Rows("SELECT count(*) FROM recommendations"));
        AssertOneTicketPerFirstOccurrence();
    }

    [Fact]
    public async Task What_a_start_left_undone_the_next_one_makes_good()
    {
        var month = SampleData.Write(_folder.File("given"), new SampleOptions { Resources = 300 });
        var bill = await File.ReadAllTextAsync(month.FocusFile);
        await File.WriteAllTextAsync(month.FocusFile, "not a bill\n");
        string[] given = ["--focus", month.FocusFile, "--inventory", month.InventoryDirectory, "--months", "1"];
        var (failed, _) = await RunAsync(given);
        var (again, _) = await RunAsync(given);
        var before = int.Parse(Tickets()[0], CultureInfo.InvariantCulture);

        await File.WriteAllTextAsync(month.FocusFile, bill);
        var (done, said) = await RunAsync(given);

        Assert.Equal((false, false, true), (failed, again, done));
        Assert.Contains("failed 0.", said, StringComparison.Ordinal);
        Assert.Contains("failed 0.", Report("sync-2"), StringComparison.Ordinal);
        Assert.True(int.Parse(Tickets()[0], CultureInfo.InvariantCulture) > before, "the bill brought nothing");
        AssertOneTicketPerFirstOccurrence();
    }

    [Fact]
    public async Task The_next_bill_in_the_same_folder_is_read_and_repeats_make_no_new_tickets()
    {
        var month = SampleData.Write(_folder.File("given"), new SampleOptions { Resources = 300 });
        var next = Path.Combine(_folder.Folder, "next.csv");
        File.Copy(month.FocusFile, next);
        await RunAsync("--focus", month.FocusFile, "--inventory", month.InventoryDirectory, "--months", "1");
        var tickets = Tickets();

        var (done, said) = await RunAsync("--focus", next, "--inventory", month.InventoryDirectory, "--months", "1");

        Assert.True(done, said);
        Assert.Contains("Savings report sync-2", said, StringComparison.Ordinal);
        Assert.Contains("New 0, repeated ", said, StringComparison.Ordinal);
        Assert.Equal(tickets, Tickets());
        Assert.Contains("Savings report sync-1", (await RunAsync("--focus", month.FocusFile, "--inventory", month.InventoryDirectory, "--months", "1")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_named_is_told_apart_from_one_that_failed()
    {
        var month = SampleData.Write(_folder.File("given"), new SampleOptions { Resources = 100 });

        var (done, said) = await RunAsync("--focus", month.FocusFile, "--months", "1");

        Assert.True(done, said);
        Assert.Contains("inventory: NOT READ: the request names none", Report("sync-1"), StringComparison.Ordinal);
    }

    [PublicDataFact]
    public async Task Real_costs_and_recorded_inventories_take_the_same_path()
    {
        var (done, said) = await RunAsync("--focus", PublicData.Path("finops", "focus-1.0-sample.csv"), "--inventory", PublicData.Path("finops", "inventory-c7n-placebo"));

        Assert.True(done, said);
        Assert.Contains("billing: 1,000 rows bill 840 resources", Report("sync-1"), StringComparison.Ordinal);
        Assert.Contains("inventory: 46 files describe 55 resources", Report("sync-1"), StringComparison.Ordinal);
        Assert.Equal(["2"], _folder.Rows("SELECT count(*) FROM recommendations_generated WHERE state = 'distributed'"));

        // Its disks are free of charge and its inventory is of other accounts, so the shipped rules have nothing to save here.
        Assert.Contains("New 0, repeated 0, closed 0, failed 0.", Report("sync-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_somebody_else_holds_is_named()
    {
        await RunAsync("--resources", "100", "--months", "1");
        using var other = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();

        var locked = await Assert.ThrowsAsync<RulesDsl.FinOps.Sync.StoreException>(() => RunAsync("--resources", "100"));

        Assert.Contains("the database is locked by another process", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boards_that_cannot_be_opened_are_named()
    {
        await File.WriteAllTextAsync(_folder.File("jira.db"), new string('x', 4_096));

        var broken = await Assert.ThrowsAsync<IOException>(() => RunAsync("--resources", "100"));

        Assert.Contains(_folder.File("jira.db"), broken.Message, StringComparison.Ordinal);
    }

    private void AssertOneTicketPerFirstOccurrence()
    {
        var first = _folder.Rows("SELECT count(*) FROM recommendations WHERE id = first_recommendation_id")[0];
        Assert.Equal([first], Tickets());
        Assert.Equal([first], _folder.Rows("SELECT count(DISTINCT remote_id) FROM tickets"));
    }

    private string[] Tickets() => _folder.Rows($"ATTACH '{_folder.File("jira.db")}' AS jira; SELECT count(*) FROM jira.tickets");

    private string Report(string period) => File.ReadAllText(_folder.File($"report-{period}.txt"));

    private async Task<(bool Done, string Said)> RunAsync(params string[] args)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        var arguments = SampleArguments.Parse([.. args, "--data", _folder.Folder]);
        var done = await new SyncSample(arguments, new SampleFolder(arguments.Data), new SampleScreen(console, TimeProvider.System)).RunAsync(CancellationToken.None);
        return (done, text.ToString());
    }
}
