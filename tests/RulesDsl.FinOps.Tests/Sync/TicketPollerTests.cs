using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>What people do with tickets comes back once, in order, and people win.</summary>
public sealed class TicketPollerTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_poll_begins_an_overlap_before_the_last_one_by_the_trackers_time()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        var began = bench.Clock.GetUtcNow();
        await bench.Steps.PollAsync(CancellationToken.None);
        bench.Clock.Advance(Day);
        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(began - SyncBench.Options.PollOverlap, bench.Tracker.PolledSince[^1]);
    }

    [Fact]
    public async Task Our_own_writes_come_back_as_echoes_and_change_nothing()
    {
        using var bench = await FiledAsync("VM1");

        var summary = await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal((1, 0), (summary.Seen, summary.Changed));
        Assert.Equal(["echo"], bench.Folder.Rows("SELECT change FROM inbox"));
        Assert.Equal(["1,created,created"], bench.Folder.Rows("SELECT id, status, base FROM tickets"));
    }

    [Fact]
    public async Task A_change_counts_once_however_often_it_is_polled()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Done");

        var first = await bench.Steps.PollAsync(CancellationToken.None);
        var second = await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal((1, 0), (first.Changed, second.Changed));
        Assert.Equal((1, 1), (first.Seen, second.Seen));
        Assert.Equal(["1,created,OPS-1", "1,closed,Done"], bench.Folder.Rows("SELECT ticket_id, event, detail FROM ticket_events ORDER BY id"));
    }

    [Fact]
    public async Task The_watermark_moves_with_the_last_page_and_a_poll_that_is_cut_off_starts_over()
    {
        using var bench = await FiledAsync("VM1", "VM2", "VM3");
        await bench.Steps.PollAsync(CancellationToken.None);
        var before = bench.Folder.Rows("SELECT last_poll_time FROM pollers");
        bench.Clock.Advance(Day);
        foreach (var id in new[] { "10001", "10002", "10003" })
            bench.Tracker.Move(id, "Done");
        bench.Tracker.PageSize = 2;
        bench.Tracker.PollFaults.Enqueue(null);
        bench.Tracker.PollFaults.Enqueue(new TrackerException("500"));

        await Assert.ThrowsAsync<TrackerException>(() => bench.Steps.PollAsync(CancellationToken.None));
        Assert.Equal([before[0] + ",2"], bench.Folder.Rows("SELECT last_poll_time, page_token FROM pollers"));
        Assert.Equal(["closed", "closed", "created"], bench.Folder.Rows("SELECT status FROM tickets ORDER BY id"));

        bench.Restart();
        var summary = await bench.Steps.PollAsync(CancellationToken.None);
        Assert.Equal((3, 1), (summary.Seen, summary.Changed));
        Assert.Equal([$"{Day.TotalMilliseconds},-"], bench.Folder.Rows("SELECT last_poll_time, page_token FROM pollers"));
    }

    [Fact]
    public async Task A_ticket_whose_create_was_in_doubt_is_found_by_the_poll()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(draft =>
        {
            bench.Tracker.Make(draft);
            throw new ProcessDied();
        });
        await Assert.ThrowsAsync<ProcessDied>(() => bench.RunAsync("one", SyncBench.Say("delete", "VM1")));
        bench.Restart();

        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(["confirmed"], bench.Folder.Rows("SELECT state FROM outbox"));
        Assert.Empty(bench.Steps.Reserve("one").Intents);
        Assert.Equal((1, 0), (bench.Tracker.CreateCalls, bench.Tracker.LookUps));
    }

    [Fact]
    public async Task A_copy_that_people_made_of_our_ticket_is_not_taken_for_it()
    {
        using var bench = await FiledAsync("VM1");
        var ours = bench.Tracker.Tickets[0];
        bench.Tracker.Make(new TicketDraft("OPS", ours.Summary, "", ours.Labels, null, null));
        bench.Tracker.Make(new TicketDraft("OPS", "their own", "", [SyncBench.Options.Label], null, null));

        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(["10001,echo", "10002,copy", "10003,foreign"], bench.Folder.Rows("SELECT remote_id, change FROM inbox ORDER BY remote_id"));
        Assert.Equal(["10001"], bench.Folder.Rows("SELECT remote_id FROM tickets"));
    }

    [Fact]
    public async Task A_decision_against_it_becomes_a_suppression_with_a_reason_and_an_end()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Won't do", "Won't Do");
        await bench.RunAsync("two", SyncBench.Say("delete", "VM1"));

        Assert.Equal(["OPS-1: Won't Do,1"], bench.Folder.Rows("SELECT reason, ticket_id FROM suppressions"));
        Assert.Equal(["suppressed,1"], bench.Folder.Rows("SELECT state, episode FROM recommendation_state"));
        Assert.Equal(1, bench.Steps.Report("two").Suppressed);
        Assert.Single(bench.Tracker.Tickets);

        // Once the decision has run out, the same finding asks again, with a ticket of its own that names the first.
        bench.Clock.Advance(SyncBench.Options.SuppressFor);
        await bench.RunAsync("three", SyncBench.Say("delete", "VM1"));
        Assert.Equal(["open,2"], bench.Folder.Rows("SELECT state, episode FROM recommendation_state"));
        Assert.Equal(2, bench.Tracker.Tickets.Count);
        Assert.Contains("see OPS-1", bench.Folder.Rows("SELECT payload FROM outbox WHERE ticket_id = 2")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_can_take_their_decision_back()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Won't do");
        await bench.Steps.PollAsync(CancellationToken.None);
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "To Do");
        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(["open,-"], bench.Folder.Rows("SELECT state, suppressed_until FROM recommendation_state"));
        Assert.Equal(["1"], bench.Folder.Rows("SELECT expires_at <= 2 * 86400000 FROM suppressions"));
    }

    [Fact]
    public async Task A_finding_that_comes_back_soon_reopens_its_ticket()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Done");
        await bench.Steps.PollAsync(CancellationToken.None);
        bench.Clock.Advance(Day);

        await bench.RunAsync("two", SyncBench.Say("delete", "VM1"));
        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal("To Do", Assert.Single(bench.Tracker.Tickets).Status);
        Assert.Equal(["1,created,created"], bench.Folder.Rows("SELECT id, status, base FROM tickets"));
        Assert.Equal(["open,1"], bench.Folder.Rows("SELECT state, episode FROM recommendation_state"));
        Assert.Equal(["closed", "echo"], bench.Folder.Rows("SELECT change FROM inbox ORDER BY remote_updated"));
    }

    [Fact]
    public async Task A_ticket_that_cannot_be_reopened_stays_closed_and_is_tried_again_when_found_again()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Done");
        await bench.Steps.PollAsync(CancellationToken.None);
        bench.Tracker.Moves.Enqueue(new TransitionOutcome(false, "Done", "no transition leads from 'Done' to 'new'"));

        var refused = Assert.Single(await bench.RunAsync("two", SyncBench.Say("delete", "VM1")));

        Assert.Equal(TicketDelivery.Parked, refused.Delivery);
        Assert.Contains("no transition leads", Assert.Single(bench.Steps.Report("two").Failures).Reason, StringComparison.Ordinal);
        Assert.Equal(["closed,closed"], bench.Folder.Rows("SELECT status, base FROM tickets"));

        bench.Clock.Advance(Day);
        await bench.RunAsync("three", SyncBench.Say("delete", "VM1"));
        Assert.Equal(["created,created"], bench.Folder.Rows("SELECT status, base FROM tickets"));
        Assert.Empty(bench.Steps.Report("three").Failures);
        Assert.Equal("To Do", Assert.Single(bench.Tracker.Tickets).Status);
    }

    [Fact]
    public async Task A_finding_that_comes_back_late_gets_a_ticket_of_its_own()
    {
        using var bench = await FiledAsync("VM1");
        bench.Tracker.Move("10001", "Done");
        await bench.Steps.PollAsync(CancellationToken.None);
        bench.Clock.Advance(SyncBench.Options.ReopenWithin + Day);

        await bench.RunAsync("two", SyncBench.Say("delete", "VM1"));

        Assert.Equal(["1,closed", "2,created"], bench.Folder.Rows("SELECT id, status FROM tickets ORDER BY id"));
        Assert.Equal(["1,1,1", "2,2,2"], bench.Folder.Rows("SELECT recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
    }

    [Fact]
    public async Task Where_both_sides_changed_a_status_people_win_and_the_conflict_is_recorded()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Done");
        await bench.Steps.PollAsync(CancellationToken.None);

        // We want it open again, and before that is sent somebody decides against it.
        bench.Record("two", SyncBench.Say("delete", "VM1"));
        var intent = Assert.Single(bench.Steps.Reserve("two").Intents);
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Won't do");
        await bench.Steps.PollAsync(CancellationToken.None);
        var outcome = await bench.SendAsync(intent);

        Assert.Equal(TicketDelivery.Overtaken, outcome.Delivery);
        Assert.Equal("Won't do", bench.Tracker.Tickets[0].Status);
        Assert.Equal(["1,status,closed,created,declined,theirs"], bench.Folder.Rows("SELECT ticket_id, field, base, ours, theirs, winner FROM conflicts"));
        Assert.Equal(["suppressed"], bench.Folder.Rows("SELECT state FROM recommendation_state"));
    }

    [Fact]
    public async Task A_status_that_no_rule_knows_changes_nothing_and_is_noted()
    {
        using var bench = await FiledAsync("VM1");
        bench.Clock.Advance(Day);
        bench.Tracker.Move("10001", "Elsewhere");

        await bench.Steps.PollAsync(CancellationToken.None);

        Assert.Equal(["created"], bench.Folder.Rows("SELECT status FROM tickets"));
        Assert.Equal(["unmapped"], bench.Folder.Rows("SELECT change FROM inbox"));
    }

    private static async Task<SyncBench> FiledAsync(params string[] resources)
    {
        var bench = new SyncBench();
        await bench.RunAsync("one", [.. resources.Select(resource => SyncBench.Say("delete", resource))]);
        return bench;
    }
}
