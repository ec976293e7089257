using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// Brings a ticket's remote state in: three ways, against the state in which both sides last agreed. People win; what we had wanted is recorded.
/// </summary>
internal static class InboundChange
{
    public static TicketChange Apply(StoreSession session, string tracker, InboundTicket inbound, DateTimeOffset at, TimeSpan suppressFor)
    {
        var remote = inbound.Ticket;
        if (TicketRows.ByRemoteId(session, tracker, remote.Id) is not { } ticket)
        {
            if (OutboxRows.FindAny(session, remote.Labels) is not { } intent)
                return new TicketChange(null, TicketChange.Foreign);
            if (intent.State is OutboxState.Confirmed)
                return new TicketChange(intent.Ticket, TicketChange.Copy);

            // A create whose answer was lost: here is the ticket.
            Outbox.Confirm(session, intent.Key, remote.Id, remote.Key, at);
            ticket = TicketRows.ByRemoteId(session, tracker, remote.Id)!;
        }

        if (ticket.RemoteUpdated > remote.Updated)
            return new TicketChange(ticket.Id, TicketChange.Stale);
        TicketRows.Seen(session, ticket.Id, remote.Key, remote.Updated);
        if (inbound.Status is not { } theirs)
            return new TicketChange(ticket.Id, TicketChange.Unmapped);
        if (theirs == ticket.Base)
            return new TicketChange(ticket.Id, TicketChange.Echo);

        if (ticket.Status != ticket.Base && ticket.Status != theirs)
            ConflictRows.Add(session, ticket.Id, at, "status", Name(ticket.Base), Name(ticket.Status), Name(theirs), "theirs");
        OutboxRows.Cancel(session, ticket.Id);
        TicketRows.Agree(session, ticket.Id, theirs);
        TicketRows.Note(session, ticket.Id, at, Name(theirs), remote.Resolution is null ? remote.Status : $"{remote.Status}, {remote.Resolution}");
        SetEpisode(session, ticket, theirs, remote, at, suppressFor);
        return new TicketChange(ticket.Id, Name(theirs));
    }

    private static void SetEpisode(StoreSession session, Ticket ticket, TicketStatus theirs, RemoteTicket remote, DateTimeOffset at, TimeSpan suppressFor)
    {
        SuppressionRows.End(session, ticket.Id, at);
        switch (theirs)
        {
            case TicketStatus.Created or TicketStatus.Started:
                EpisodeRows.Set(session, ticket.Id, EpisodeState.Open, at, null, null);
                break;
            case TicketStatus.Closed:
                EpisodeRows.Set(session, ticket.Id, EpisodeState.Closed, at, null, null);
                break;
            case TicketStatus.Declined:
                var reason = $"{remote.Key}: {remote.Resolution ?? remote.Status}";
                EpisodeRows.Set(session, ticket.Id, EpisodeState.Suppressed, at, at + suppressFor, reason);
                SuppressionRows.Add(session, ticket.Id, reason, remote.Assignee ?? "", at, at + suppressFor);
                break;
            default:
                throw new InvalidOperationException($"a tracker's status cannot mean {theirs}");
        }
    }

    private static string Name(TicketStatus? status) => status is { } known ? StoredName.Of(known) : "";
}
