using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>What is new and what repeats, whichever run found it and however often it was cut off.</summary>
public sealed class RecommendationLogTests
{
    [Fact]
    public void Recording_a_run_again_changes_nothing()
    {
        using var bench = new SyncBench();
        Recommendation[] found = [SyncBench.Say("delete", "VM1"), SyncBench.Say("resize", "VM2")];
        bench.Record("one", found);
        bench.Steps.Reserve("one");
        var before = Everything(bench);

        bench.Clock.Advance(TimeSpan.FromHours(1));
        bench.Record("one", found);
        bench.Steps.Reserve("one");

        Assert.Equal(before, Everything(bench));
    }

    [Fact]
    public void What_a_run_recorded_before_it_failed_is_distributed_by_the_next_one()
    {
        using var bench = new SyncBench();
        bench.Store.Recommendations.Record("failed", [SyncBench.Say("delete", "VM1")]);
        Assert.Empty(bench.Steps.Reserve("failed").Intents);

        bench.At(10);
        bench.Record("next", SyncBench.Say("delete", "VM1"), SyncBench.Say("delete", "VM2"));

        Assert.Equal([1L, 2L], bench.Steps.Reserve("next").Intents.Select(intent => intent.Ticket));
        Assert.Equal(["1,1,1", "2,1,1", "3,3,2"], bench.Folder.Rows("SELECT recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
        Assert.Equal(["failed,-,generating", "next,10,distributed"], bench.Folder.Rows("SELECT run_id, distributed_through, state FROM recommendations_generated ORDER BY id"));
    }

    [Fact]
    public void Two_rules_that_say_the_same_make_two_rows_and_one_ticket()
    {
        using var bench = new SyncBench();
        bench.Record("one", SyncBench.Say("resize", "VM1", "by mean"), SyncBench.Say("resize", "VM1", "by percentile"));

        Assert.Single(bench.Steps.Reserve("one").Intents);
        Assert.Equal(["1,by mean,1", "2,by percentile,1"], bench.Folder.Rows("SELECT id, rule, first_recommendation_id FROM recommendations ORDER BY id"));
        var line = Assert.Single(bench.Steps.Report("one").Savings);
        Assert.Equal(("by mean", 1, 0, 10m), (line.Rule, line.New, line.Repeated, line.Saving));
    }

    [Fact]
    public void Identity_is_what_to_do_and_to_which_resource_and_nothing_that_changes()
    {
        var said = SyncBench.Say("delete", "/subscriptions/A/disks/D1");
        var same = said with { Resource = "/Subscriptions/a/Disks/d1", Saving = 99m, Owner = "somebody else", Rule = "another", Evidence = "other facts" };

        Assert.Equal(Fingerprint.Of(said), Fingerprint.Of(same));
        Assert.NotEqual(Fingerprint.Of(said), Fingerprint.Of(said with { Kind = "resize" }));
        Assert.NotEqual(Fingerprint.Of(said), Fingerprint.Of(said with { Resource = "/subscriptions/A/disks/D2" }));
        Assert.NotEqual(Fingerprint.Of(said), Fingerprint.Of(said with { Variant = "gp3" }));
    }

    [Fact]
    public void A_clock_that_goes_back_hides_nothing_from_the_next_run()
    {
        using var folder = new StoreFolder();
        using (var store = RulesDsl.FinOps.Sync.FinOpsStore.Open(folder.Store, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddMilliseconds(100))))
        {
            store.Recommendations.Record("one", [SyncBench.Say("delete", "VM1")]);
            store.Recommendations.Complete("one", complete: true);
            store.Tickets.Reserve("one", "fake", "label", "To Do", []);
        }

        using var later = RulesDsl.FinOps.Sync.FinOpsStore.Open(folder.Store, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddMilliseconds(7)));
        later.Recommendations.Record("two", [SyncBench.Say("delete", "VM2")]);
        later.Recommendations.Complete("two", complete: true);

        Assert.Equal("VM2", Assert.Single(later.Recommendations.Undistributed("two")).Recommendation.Resource);
    }

    [Fact]
    public void A_finding_that_is_not_found_again_is_missed_only_when_every_source_was_read()
    {
        using var bench = new SyncBench();
        bench.Record("one", SyncBench.Say("delete", "VM1"), SyncBench.Say("delete", "VM2"));
        bench.Record("two", complete: false, SyncBench.Say("delete", "VM1"));
        Assert.Equal(0, bench.Steps.Report("two").Gone);

        bench.Record("three", SyncBench.Say("delete", "VM1"));
        Assert.Equal(1, bench.Steps.Report("three").Gone);
    }

    [Theory]
    [InlineData("UPDATE recommendations SET saving = '0'")]
    [InlineData("DELETE FROM recommendations")]
    public void The_table_of_recommendations_is_append_only(string sql)
    {
        using var bench = new SyncBench();
        bench.Record("one", SyncBench.Say("delete", "VM1"));

        using var connection = new SqliteConnection($"Data Source={bench.Folder.Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Contains("append only", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    private static string[] Everything(SyncBench bench) =>
    [
        .. new[] { "recommendations", "recommendations_generated", "recommendation_state", "tickets", "recommendation_ticket_map", "outbox", "savings" }
            .SelectMany(table => bench.Folder.Rows($"SELECT * FROM {table}")),
    ];
}
