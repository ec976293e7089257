using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// Tells the tracker what the outbox holds. Every step is on the disk before and after the network has its part, so that wherever a process
/// dies, the next one knows what may have been done; and what may have been done is looked up, never done again blindly.
/// </summary>
internal sealed class TicketSender(Outbox outbox, ITicketTracker tracker, SyncOptions options, TimeProvider clock)
{
    /// <summary>Works on one intent until it is done, refused, or has to be left for the next run.</summary>
    public async Task<TicketOutcome> SendAsync(string intent, CancellationToken cancellation)
    {
        var reason = "it was not sent yet";
        var healed = false;
        for (var calls = 0; calls < options.CallsPerRun;)
        {
            switch (outbox.Claim(intent, options.SettleAfter))
            {
                case Claim.Ended ended:
                    return Outcome(intent, ended, healed);
                case Claim.NotYet wait when wait.Until - clock.GetUtcNow() > options.LongestWait:
                    return new TicketOutcome(intent, TicketDelivery.Postponed, wait.Reason);
                case Claim.NotYet wait:
                    await DelayAsync(wait.Until, cancellation);
                    break;
                case Claim.LookUp look:
                    calls++;
                    healed = await LookUpAsync(intent, look.Draft, cancellation);
                    break;
                case Claim.Send send:
                    calls++;
                    reason = await CreateAsync(intent, send.Draft, cancellation);
                    break;
                case Claim.Move move:
                    calls++;
                    reason = await MoveAsync(intent, move, cancellation);
                    break;
            }
        }

        return new TicketOutcome(intent, TicketDelivery.Postponed, reason);
    }

    private async Task<string> CreateAsync(string intent, TicketDraft draft, CancellationToken cancellation)
    {
        switch (await AskAsync(draft, cancellation))
        {
            case CreateOutcome.Confirmed confirmed:
                outbox.Confirm(intent, confirmed.RemoteId, confirmed.RemoteKey);
                return "";
            case CreateOutcome.Rejected rejected:
                outbox.Park(intent, rejected.Reason);
                return rejected.Reason;
            case CreateOutcome.Retry retry:
                outbox.Postpone(intent, retry.After, retry.Reason);
                return retry.Reason;
            case CreateOutcome.Uncertain uncertain:
                outbox.Doubt(intent, options.SettleAfter, uncertain.Reason);
                return uncertain.Reason;
            case var other:
                throw new InvalidOperationException($"no way to go on from {other}");
        }
    }

    // A request must not outlive the lease under which it was sent: whoever takes the intent next counts on it.
    private async Task<CreateOutcome> AskAsync(TicketDraft draft, CancellationToken cancellation)
    {
        using var lease = new CancellationTokenSource(options.SettleAfter, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, cancellation);
        try
        {
            return await tracker.CreateAsync(draft, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new CreateOutcome.Uncertain($"no answer within {options.SettleAfter.TotalSeconds:0.#} s");
        }
        catch (TrackerException e)
        {
            return new CreateOutcome.Uncertain(e.Message);
        }
    }

    private async Task<bool> LookUpAsync(string intent, TicketDraft draft, CancellationToken cancellation)
    {
        try
        {
            // The lowest number is the oldest ticket.
            var found = (await tracker.FindByLabelAsync(draft.Board, intent, cancellation))
                .OrderBy(ticket => ticket.Id.Length).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).ToList();
            if (found.Count == 0)
            {
                outbox.Postpone(intent, TimeSpan.Zero, null);
                return false;
            }

            outbox.Confirm(intent, found[0].Id, found[0].Key);
            if (found.Count > 1)
                outbox.NoteDuplicates(intent, found[0].Key, found.Skip(1).Select(ticket => ticket.Key));
            return true;
        }
        catch (TrackerException e)
        {
            outbox.Doubt(intent, e.RetryAfter ?? options.SettleAfter, e.Message);
            return false;
        }
    }

    private async Task<string> MoveAsync(string intent, Claim.Move move, CancellationToken cancellation)
    {
        try
        {
            var outcome = await tracker.MoveAsync(move.RemoteId, move.Status, cancellation);
            if (outcome.Moved)
                outbox.ConfirmMove(intent);
            else
                outbox.Park(intent, $"it stands in '{outcome.Status}' and cannot be moved to '{move.Status}': {outcome.Reason}");
            return outcome.Reason ?? "";
        }
        catch (TrackerException e)
        {
            outbox.Postpone(intent, e.RetryAfter ?? options.SettleAfter, e.Message);
            return e.Message;
        }
    }

    private async Task DelayAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        var wait = until - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);
    }

    private static TicketOutcome Outcome(string intent, Claim.Ended ended, bool healed) => ended.State switch
    {
        OutboxState.Confirmed => new TicketOutcome(intent, healed ? TicketDelivery.Healed : TicketDelivery.Confirmed, null),
        OutboxState.Parked => new TicketOutcome(intent, TicketDelivery.Parked, ended.Reason),
        OutboxState.Cancelled => new TicketOutcome(intent, TicketDelivery.Overtaken, null),
        _ => throw new InvalidOperationException($"an intent does not end as {ended.State}"),
    };
}
