using System.Text.Json;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>The tickets, and which recommendation each of them serves.</summary>
internal sealed class TicketLedger(StoreFile file, TimeProvider clock)
{
    /// <summary>
    /// Gives every occurrence that a run distributes its ticket, in one transaction and in order: the one that its episode has,
    /// or a new number with an intent in the outbox. Nothing is sent here. A second call for the run finds nothing left to do.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="tracker">The tracker that new tickets are for.</param>
    /// <param name="label">The label that every ticket of ours carries.</param>
    /// <param name="reopenStatus">Where a reopened ticket is put.</param>
    /// <param name="plans">The run's undistributed occurrences that have a board, in order.</param>
    public void Reserve(string runId, string tracker, string label, string reopenStatus, IReadOnlyList<TicketPlan> plans) => file.Write(session =>
    {
        var at = clock.GetUtcNow();
        foreach (var plan in plans)
        {
            var occurrence = plan.Occurrence;
            if (EpisodeRows.Find(session, occurrence.Fingerprint) is not { } episode || episode.IsSuppressed(at))
                continue;
            var ticket = TicketRows.Serving(session, occurrence.FirstId);
            if (ticket is null)
                ticket = New(session, tracker, label, plan, episode, at);
            else if (ticket.Status is TicketStatus.Parked)
                TryAgain(session, label, plan, episode, ticket);
            else if (ticket.Status is TicketStatus.Closed && episode.State is EpisodeState.Open)
                Reopen(session, occurrence, ticket, reopenStatus);
            TicketRows.Map(session, occurrence.Recommendation.Id, occurrence.FirstId, ticket.Id);
        }

        RunRows.Distribute(session, runId);
    });

    private static Ticket New(StoreSession session, string tracker, string label, TicketPlan plan, Episode episode, DateTimeOffset at)
    {
        var intent = Intent.Create(plan.Occurrence.Fingerprint, episode.Number);
        var draft = plan.Draft(intent, label, TicketRows.EarlierKey(session, plan.Occurrence.Fingerprint));
        var ticket = TicketRows.Reserve(session, tracker, plan.Board, at);
        OutboxRows.Add(session, intent, IntentKind.Create, ticket.Id, JsonSerializer.Serialize(draft, StoreJson.Default.TicketDraft));
        return ticket;
    }

    // What the tracker refused it may take with other fields, on another board: the rules may have changed since.
    private static void TryAgain(StoreSession session, string label, TicketPlan plan, Episode episode, Ticket ticket)
    {
        var intent = Intent.Create(plan.Occurrence.Fingerprint, episode.Number);
        var draft = plan.Draft(intent, label, TicketRows.EarlierKey(session, plan.Occurrence.Fingerprint));
        OutboxRows.Replace(session, intent, JsonSerializer.Serialize(draft, StoreJson.Default.TicketDraft));
        TicketRows.Unpark(session, ticket.Id, plan.Board);
    }

    private static void Reopen(StoreSession session, Occurrence occurrence, Ticket ticket, string status)
    {
        OutboxRows.Cancel(session, ticket.Id);
        OutboxRows.Add(session, Intent.Reopen(ticket.Id, occurrence.Recommendation.Id), IntentKind.Reopen, ticket.Id, status);
        TicketRows.SetStatus(session, ticket.Id, TicketStatus.Created);
    }
}
