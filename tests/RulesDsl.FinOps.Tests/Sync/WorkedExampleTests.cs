namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>The worked example of the design, table by table: what the store holds after two runs and two closed tickets.</summary>
public sealed class WorkedExampleTests
{
    [Fact]
    public async Task Six_recommendations_of_two_runs_become_five_tickets_and_two_come_back_closed()
    {
        using var bench = new SyncBench();

        Record(bench, "first", (10, "resize", "VM1"), (12, "delete", "VM2"), (15, "delete", "VM3"));
        bench.At(16);
        bench.Store.Recommendations.Complete("first", complete: true);
        await bench.DistributeAsync("first");

        Record(bench, "second", (17, "resize", "VM1"), (18, "delete", "VM4"), (19, "resize", "VM5"));
        bench.At(20);
        bench.Store.Recommendations.Complete("second", complete: true);
        await bench.DistributeAsync("second");

        bench.At(30);
        bench.Tracker.Move("10004", "Done");
        bench.Tracker.Move("10005", "Done");
        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(
            ["1,10,resize,VM1", "2,12,delete,VM2", "3,15,delete,VM3", "4,17,resize,VM1", "5,18,delete,VM4", "6,19,resize,VM5"],
            bench.Folder.Rows("SELECT id, created_at, recommendation, resource FROM recommendations ORDER BY id"));
        Assert.Equal(
            ["1,first,16,16,distributed", "2,second,20,20,distributed"],
            bench.Folder.Rows("SELECT id, run_id, last_successful_recommendation_generated, distributed_through, state FROM recommendations_generated ORDER BY id"));
        Assert.Equal(
            ["1,1,1,1", "2,2,2,2", "3,3,3,3", "4,4,1,1", "5,5,5,4", "6,6,6,5"],
            bench.Folder.Rows("SELECT id, recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
        Assert.Equal(
            ["1,created,fake,OPS,10001,OPS-1", "2,created,fake,OPS,10002,OPS-2", "3,created,fake,OPS,10003,OPS-3", "4,closed,fake,OPS,10004,OPS-4", "5,closed,fake,OPS,10005,OPS-5"],
            bench.Folder.Rows("SELECT id, status, tracker, board, remote_id, remote_key FROM tickets ORDER BY id"));
        Assert.Equal(5, bench.Tracker.Tickets.Count);
    }

    private static void Record(SyncBench bench, string run, params (long At, string Kind, string Resource)[] found)
    {
        foreach (var (at, kind, resource) in found)
        {
            bench.At(at);
            bench.Store.Recommendations.Record(run, [SyncBench.Say(kind, resource)]);
        }
    }
}
