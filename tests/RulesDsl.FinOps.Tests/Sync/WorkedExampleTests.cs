using Microsoft.Extensions.Time.Testing;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tests.Tickets;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>
/// The worked example of the design, table by table: what the store holds after two runs and two closed tickets, with the tickets made at and
/// polled from a Jira over HTTP. Times are milliseconds.
/// </summary>
public sealed class WorkedExampleTests
{
    private static readonly SyncRules Rules = TestRules.Plain with { Route = _ => new Route { Board = "PAY" } };

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Six_recommendations_of_two_runs_become_five_tickets_and_two_come_back_closed()
    {
        using var folder = new StoreFolder();
        await using var site = await JiraSite.StartAsync(_clock, _clock);
        using var store = FinOpsStore.Open(folder.Store, _clock);
        var steps = new SyncSteps(store, site.Tracker, Rules, new SyncOptions(), _clock);

        await RunAsync(store, steps, "first", 16, (10, "resize", "VM1"), (12, "delete", "VM2"), (15, "delete", "VM3"));
        await RunAsync(store, steps, "second", 20, (17, "resize", "VM1"), (18, "delete", "VM4"), (19, "resize", "VM5"));
        At(30);
        site.Server.Move("PAY-4", "Done");
        site.Server.Move("PAY-5", "Done");
        await steps.PollAsync(CancellationToken.None);

        Assert.Equal(
            ["1,10,resize,VM1", "2,12,delete,VM2", "3,15,delete,VM3", "4,17,resize,VM1", "5,18,delete,VM4", "6,19,resize,VM5"],
            folder.Rows("SELECT id, created_at, recommendation, resource FROM recommendations ORDER BY id"));
        Assert.Equal(
            ["1,first,16,16,distributed", "2,second,20,20,distributed"],
            folder.Rows("SELECT id, run_id, last_successful_recommendation_generated, distributed_through, state FROM recommendations_generated ORDER BY id"));
        Assert.Equal(
            ["1,1,1,1", "2,2,2,2", "3,3,3,3", "4,4,1,1", "5,5,5,4", "6,6,6,5"],
            folder.Rows("SELECT id, recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
        Assert.Equal(
            ["1,created,jira,PAY,PAY-1", "2,created,jira,PAY,PAY-2", "3,created,jira,PAY,PAY-3", "4,closed,jira,PAY,PAY-4", "5,closed,jira,PAY,PAY-5"],
            folder.Rows("SELECT id, status, tracker, board, remote_key FROM tickets ORDER BY id"));
        Assert.Equal(
            ["resize VM1,To Do", "delete VM2,To Do", "delete VM3,To Do", "delete VM4,Done", "resize VM5,Done"],
            site.Server.Issues.Select(issue => $"{issue.Summary},{issue.Status}"));
        Assert.Equal(
            site.Server.Issues.Select(issue => $"{issue.Id},{issue.Labels[0]}"),
            folder.Rows("SELECT t.remote_id, o.intent_key FROM tickets t JOIN outbox o ON o.ticket_id = t.id ORDER BY t.id"));
    }

    private async Task RunAsync(FinOpsStore store, SyncSteps steps, string run, long watermark, params (long At, string Kind, string Resource)[] found)
    {
        foreach (var (at, kind, resource) in found)
        {
            At(at);
            store.Recommendations.Record(run, [SyncBench.Say(kind, resource)]);
        }

        At(watermark);
        store.Recommendations.Complete(run, complete: true);
        foreach (var intent in steps.Reserve(run).Intents)
            Assert.Equal(TicketDelivery.Confirmed, (await steps.SendAsync(intent, CancellationToken.None)).Delivery);
    }

    private void At(long milliseconds) => _clock.SetUtcNow(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
