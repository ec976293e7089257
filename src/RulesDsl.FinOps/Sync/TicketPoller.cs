using RulesDsl.Decisions;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>Asks the tracker what changed since the last poll, and brings it in.</summary>
internal sealed class TicketPoller(Inbox inbox, ITicketTracker tracker, Func<RemoteTicket, TicketStatus?> meaning, SyncOptions options)
{
    /// <summary>
    /// Reads every page of what changed since the watermark, minus the overlap. Time is the tracker's own, taken before the first page,
    /// so that what changes while the poll runs is found by the next one.
    /// </summary>
    public async Task<PollSummary> PollAsync(CancellationToken cancellation)
    {
        var since = inbox.LastPoll(tracker.Name) is { } last ? last - options.PollOverlap : DateTimeOffset.UnixEpoch;
        var began = await tracker.GetTimeAsync(cancellation);
        var (seen, changed) = (0, 0);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var page = await tracker.PollAsync(options.Label, since, token, cancellation);

            // A token that comes a second time would lead round in a circle: it is the tracker's way to say that this was all.
            token = page.NextPageToken is { } next && tokens.Add(next) ? next : null;
            var inbound = page.Tickets.Select(ticket => new InboundTicket(ticket, Meaning(ticket))).ToList();
            var changes = inbox.Apply(tracker.Name, inbound, options.PollOverlap, options.SuppressFor, token, token is null ? began : null);
            seen += inbound.Count;
            changed += changes.Count(change => change.Applied);
        }
        while (token is not null);
        return new PollSummary(seen, changed, began);
    }

    // One ticket that the rules cannot read is noted as such, and holds up none of the others.
    private TicketStatus? Meaning(RemoteTicket ticket)
    {
        try
        {
            return meaning(ticket);
        }
        catch (RuleEvaluationException)
        {
            return null;
        }
    }
}
