using System.Security.Cryptography;
using System.Text;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// What came back from the trackers. Polls overlap, so most of what they bring is known: a row per ticket and change makes each count once.
/// </summary>
internal sealed class Inbox(StoreFile file, TimeProvider clock)
{
    /// <summary>The tracker's time up to which everything is known; null before the first poll.</summary>
    public DateTimeOffset? LastPoll(string tracker) => file.Read(session =>
        session.First("SELECT last_poll_time FROM pollers WHERE tracker = @tracker", row => row.TimeOrNull(0), ("@tracker", tracker)));

    /// <summary>
    /// Applies a page and moves the poller, in one transaction. The watermark moves with the last page alone: a poll that is cut off begins
    /// again where it began, and the rows here pass over what it had applied.
    /// </summary>
    /// <param name="tracker">The tracker.</param>
    /// <param name="page">Its tickets, each with what its status means here.</param>
    /// <param name="overlap">How far the next poll reaches back before the watermark.</param>
    /// <param name="suppressFor">How long a decision against a recommendation holds.</param>
    /// <param name="nextPageToken">Of the page to come; null with the last one.</param>
    /// <param name="watermark">The tracker's time when the poll began; given with the last page.</param>
    public IReadOnlyList<TicketChange> Apply(
        string tracker, IReadOnlyList<InboundTicket> page, TimeSpan overlap, TimeSpan suppressFor, string? nextPageToken,
        DateTimeOffset? watermark) => file.Write(session =>
    {
        var at = clock.GetUtcNow();
        var changes = new List<TicketChange>();
        foreach (var inbound in page)
        {
            var ticket = inbound.Ticket;
            var hash = Hash(ticket);
            if (InboxRows.Exists(session, tracker, ticket, hash))
                continue;
            var change = InboundChange.Apply(session, tracker, inbound, at, suppressFor);
            InboxRows.Add(session, tracker, ticket, hash, change.What, at);
            changes.Add(change);
        }

        session.Execute(
            """
            INSERT INTO pollers (tracker, last_poll_time, overlap, page_token) VALUES (@tracker, @watermark, @overlap, @token)
            ON CONFLICT (tracker) DO UPDATE SET last_poll_time = coalesce(@watermark, last_poll_time), overlap = @overlap, page_token = @token
            """,
            ("@tracker", tracker), ("@watermark", watermark), ("@overlap", overlap), ("@token", nextPageToken));
        return changes;
    });

    // Two changes within one tick of the tracker's clock differ in what they say.
    private static string Hash(RemoteTicket ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', ticket.Key, ticket.Status, ticket.StatusCategory, ticket.Resolution, ticket.Summary, ticket.Assignee))).AsSpan(0, 16));
}
