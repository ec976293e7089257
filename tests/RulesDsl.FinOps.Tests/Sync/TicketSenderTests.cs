using CsCheck;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>However a create goes, and wherever a process dies, a finding ends with exactly one ticket.</summary>
public sealed class TicketSenderTests
{
    [Fact]
    public async Task A_confirmed_ticket_carries_its_own_label_and_the_common_one()
    {
        using var bench = new SyncBench();

        var outcome = Assert.Single(await bench.RunAsync("one", SyncBench.Say("delete", "VM1")));

        Assert.Equal(TicketDelivery.Confirmed, outcome.Delivery);
        Assert.Equal([outcome.Intent, SyncBench.Options.Label], Assert.Single(bench.Tracker.Tickets).Labels);
        Assert.Equal(["confirmed,1,-"], bench.Folder.Rows("SELECT state, attempt, last_error FROM outbox"));
    }

    [Fact]
    public async Task A_rejected_ticket_is_parked_and_shown_and_the_others_are_made()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(_ => new CreateOutcome.Rejected("400: the summary is too long"));

        var outcomes = await bench.RunAsync("one", SyncBench.Say("delete", "VM1"), SyncBench.Say("delete", "VM2"));

        Assert.Equal([TicketDelivery.Parked, TicketDelivery.Confirmed], outcomes.Select(outcome => outcome.Delivery));
        Assert.Equal(["1,parked", "2,created"], bench.Folder.Rows("SELECT id, status FROM tickets ORDER BY id"));
        var failure = Assert.Single(bench.Steps.Report("one").Failures);
        Assert.Equal(("ticket OPS #1, delete VM1", "parked: 400: the summary is too long"), (failure.What, failure.Reason));
    }

    [Fact]
    public async Task A_parked_ticket_is_tried_again_when_it_is_found_again()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(_ => new CreateOutcome.Rejected("400"));
        await bench.RunAsync("one", SyncBench.Say("delete", "VM1"));

        bench.Clock.Advance(TimeSpan.FromDays(30));
        await bench.RunAsync("two", SyncBench.Say("delete", "VM1"));

        Assert.Equal(["1,created"], bench.Folder.Rows("SELECT id, status FROM tickets"));
        Assert.Equal(["1,1", "2,1"], bench.Folder.Rows("SELECT recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id"));
    }

    [Fact]
    public async Task A_busy_tracker_is_asked_again_when_it_said_so()
    {
        using var bench = new SyncBench();
        var asked = new List<DateTimeOffset>();
        bench.Tracker.Creates.Enqueue(_ =>
        {
            asked.Add(bench.Clock.GetUtcNow());
            return new CreateOutcome.Retry(TimeSpan.FromSeconds(40), "429");
        });
        bench.Tracker.Creates.Enqueue(draft =>
        {
            asked.Add(bench.Clock.GetUtcNow());
            return bench.Tracker.Make(draft);
        });

        await bench.RunAsync("one", SyncBench.Say("delete", "VM1"));

        Assert.True(asked[1] - asked[0] >= TimeSpan.FromSeconds(40), $"asked again after {asked[1] - asked[0]}");
        Assert.Equal(0, bench.Tracker.LookUps);
        Assert.Single(bench.Tracker.Tickets);
    }

    [Fact]
    public async Task What_has_to_wait_too_long_is_left_for_the_next_run()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(_ => new CreateOutcome.Retry(TimeSpan.FromHours(1), "429: come back in an hour"));

        var outcome = Assert.Single(await bench.RunAsync("one", SyncBench.Say("delete", "VM1")));
        Assert.Equal((TicketDelivery.Postponed, "429: come back in an hour"), (outcome.Delivery, outcome.Reason));

        bench.Clock.Advance(TimeSpan.FromHours(1));
        outcome = Assert.Single(await bench.RunAsync("two"));
        Assert.Equal(TicketDelivery.Confirmed, outcome.Delivery);
        Assert.Single(bench.Tracker.Tickets);
    }

    [Fact]
    public async Task A_tracker_that_is_always_busy_does_not_hold_a_run_for_ever()
    {
        using var bench = new SyncBench();
        for (var i = 0; i < 100; i++)
            bench.Tracker.Creates.Enqueue(_ => new CreateOutcome.Retry(TimeSpan.FromSeconds(1), "could not connect"));

        var outcome = Assert.Single(await bench.RunAsync("one", SyncBench.Say("delete", "VM1")));

        Assert.Equal((TicketDelivery.Postponed, "could not connect"), (outcome.Delivery, outcome.Reason));
        Assert.Equal(SyncBench.Options.CallsPerRun, bench.Tracker.CreateCalls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_uncertain_create_is_looked_up_after_a_delay_and_never_sent_blindly(bool made)
    {
        using var bench = new SyncBench();
        var lost = DateTimeOffset.MinValue;
        bench.Tracker.Creates.Enqueue(draft =>
        {
            lost = bench.Clock.GetUtcNow();
            if (made)
                bench.Tracker.Make(draft);
            return new CreateOutcome.Uncertain("no answer within 10 s");
        });

        var outcome = Assert.Single(await bench.RunAsync("one", SyncBench.Say("delete", "VM1")));

        Assert.Equal(made ? TicketDelivery.Healed : TicketDelivery.Confirmed, outcome.Delivery);
        Assert.Equal((made ? 1 : 2, 1), (bench.Tracker.CreateCalls, bench.Tracker.LookUps));
        Assert.True(bench.Clock.GetUtcNow() - lost >= SyncBench.Options.SettleAfter);
        Assert.Single(bench.Tracker.Tickets);
    }

    [Fact]
    public async Task A_lookup_that_fails_decides_nothing()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(draft =>
        {
            bench.Tracker.Make(draft);
            return new CreateOutcome.Uncertain("502");
        });
        bench.Tracker.LookUpFaults.Enqueue(new TrackerException("503"));
        bench.Tracker.LookUpFaults.Enqueue(new TrackerException("429") { RetryAfter = TimeSpan.FromSeconds(5) });

        var outcome = Assert.Single(await bench.RunAsync("one", SyncBench.Say("delete", "VM1")));

        Assert.Equal((TicketDelivery.Healed, 3, 1), (outcome.Delivery, bench.Tracker.LookUps, bench.Tracker.CreateCalls));
    }

    [Fact]
    public async Task Of_several_tickets_with_one_label_the_oldest_is_kept_and_the_others_are_noted()
    {
        using var bench = new SyncBench();
        bench.Tracker.Creates.Enqueue(draft =>
        {
            bench.Tracker.Make(draft);
            bench.Tracker.Make(draft);
            return new CreateOutcome.Uncertain("502");
        });

        await bench.RunAsync("one", SyncBench.Say("delete", "VM1"));

        Assert.Equal(["10001"], bench.Folder.Rows("SELECT remote_id FROM tickets"));
        Assert.Equal(["1,label,OPS-1,OPS-2,ours"], bench.Folder.Rows("SELECT ticket_id, field, ours, theirs, winner FROM conflicts"));
    }

    [Fact]
    public async Task Two_that_send_at_once_make_one_ticket()
    {
        using var bench = new SyncBench();
        bench.Record("one", SyncBench.Say("delete", "VM1"));
        var intent = Assert.Single(bench.Steps.Reserve("one").Intents);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.SendAsync(intent)));

        Assert.Equal((1, 1), (bench.Tracker.CreateCalls, bench.Tracker.Tickets.Count));
    }

    /// <summary>What may happen to a process that has an intent to send.</summary>
    public enum Fate
    {
        Works,
        DiesBeforeSending,
        DiesBeforeTheTicketIsMade,
        DiesAfterTheTicketIsMade,
        AnswerIsLost,
        AnswerIsLostAndNothingMade,
        IsBusy,
        DiesLookingUp,
        LookUpFails,
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_there_is_one_ticket_per_finding_in_the_end() =>
        Gen.Enum<Fate>().List[0, 12].Check(fates => ExactlyOneAsync(fates).GetAwaiter().GetResult(), iter: 80);

    private static async Task ExactlyOneAsync(List<Fate> fates)
    {
        using var bench = new SyncBench();
        bench.Record("one", SyncBench.Say("delete", "VM1"), SyncBench.Say("delete", "VM2"));
        bench.Steps.Reserve("one");
        foreach (var fate in fates)
            await SufferAsync(bench, fate);

        bench.Tracker.Creates.Clear();
        bench.Tracker.LookUpFaults.Clear();
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.RunAsync("last");
        Assert.Equal(2, bench.Tracker.Tickets.Count);
        Assert.Equal(["created,10001,confirmed", "created,10002,confirmed"], bench.Folder.Rows(
            "SELECT t.status, t.remote_id, o.state FROM tickets t JOIN outbox o ON o.ticket_id = t.id ORDER BY t.remote_id"));
    }

    private static async Task SufferAsync(SyncBench bench, Fate fate)
    {
        var tracker = bench.Tracker;
        switch (fate)
        {
            case Fate.DiesBeforeSending:
                if (bench.Store.Outbox.Open("fake") is [var first, ..])
                    bench.Store.Outbox.Claim(first.Key, SyncBench.Options.SettleAfter);
                bench.Restart();
                return;
            case Fate.DiesBeforeTheTicketIsMade:
                tracker.Creates.Enqueue(_ => throw new ProcessDied());
                break;
            case Fate.DiesAfterTheTicketIsMade:
                tracker.Creates.Enqueue(draft =>
                {
                    tracker.Make(draft);
                    throw new ProcessDied();
                });
                break;
            case Fate.AnswerIsLost:
                tracker.Creates.Enqueue(draft =>
                {
                    tracker.Make(draft);
                    return new CreateOutcome.Uncertain("timeout");
                });
                break;
            case Fate.AnswerIsLostAndNothingMade:
                tracker.Creates.Enqueue(_ => new CreateOutcome.Uncertain("timeout"));
                break;
            case Fate.IsBusy:
                tracker.Creates.Enqueue(_ => new CreateOutcome.Retry(TimeSpan.FromSeconds(7), "429"));
                break;
            case Fate.DiesLookingUp:
                tracker.LookUpFaults.Enqueue(new ProcessDied());
                break;
            case Fate.LookUpFails:
                tracker.LookUpFaults.Enqueue(new TrackerException("503"));
                break;
            case Fate.Works:
                break;
        }

        try
        {
            if (bench.Store.Outbox.Open("fake") is [var intent, ..])
                await bench.SendAsync(intent);
        }
        catch (ProcessDied)
        {
            bench.Restart();
        }
    }
}
