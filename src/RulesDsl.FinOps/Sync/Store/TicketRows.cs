using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>The tables <c>tickets</c> and <c>recommendation_ticket_map</c>.</summary>
internal static class TicketRows
{
    private const string Columns = "t.id, t.status, t.base, t.remote_id, t.remote_updated";

    public static Ticket Reserve(StoreSession session, string tracker, string board, DateTimeOffset at)
    {
        var id = session.Number("SELECT max(id) FROM tickets") + 1;
        session.Execute(
            "INSERT INTO tickets (id, created_at, status, tracker, board) VALUES (@id, @at, @status, @tracker, @board)",
            ("@id", id), ("@at", at), ("@status", TicketStatus.Reserved), ("@tracker", tracker), ("@board", board));
        return new Ticket(id, TicketStatus.Reserved, null, null, null);
    }

    public static void Map(StoreSession session, long recommendation, long first, long ticket) => session.Execute(
        """
        INSERT INTO recommendation_ticket_map (recommendation_id, first_recommendation_id, ticket_id) VALUES (@recommendation, @first, @ticket)
        ON CONFLICT (recommendation_id) DO NOTHING
        """,
        ("@recommendation", recommendation), ("@first", first), ("@ticket", ticket));

    public static Ticket? Find(StoreSession session, long id) =>
        session.First($"SELECT {Columns} FROM tickets t WHERE t.id = @id", Read, ("@id", id));

    public static IReadOnlyList<FiledTicket> All(StoreSession session) => session.List(
        $"""
        SELECT {RecommendationRows.Columns}, t.id, t.board, t.remote_key, t.status FROM tickets t
            JOIN recommendations r ON r.id = (SELECT min(first_recommendation_id) FROM recommendation_ticket_map WHERE ticket_id = t.id)
        ORDER BY t.id
        """,
        row => new FiledTicket(
            row.GetInt64(17), row.GetString(18), row.TextOrNull(19), StoredName.Parse<TicketStatus>(row.GetString(20)), RecommendationRows.Read(row).Recommendation));

    public static Ticket? ByRemoteId(StoreSession session, string tracker, string remoteId) => session.First(
        $"SELECT {Columns} FROM tickets t WHERE t.tracker = @tracker AND t.remote_id = @remote", Read, ("@tracker", tracker), ("@remote", remoteId));

    /// <summary>The ticket that serves an episode, by the episode's first occurrence.</summary>
    public static Ticket? Serving(StoreSession session, long first) => session.First(
        $"SELECT {Columns} FROM recommendation_ticket_map m JOIN tickets t ON t.id = m.ticket_id WHERE m.first_recommendation_id = @first LIMIT 1",
        Read, ("@first", first));

    /// <summary>The key of the ticket of the episode before this one, where there was one.</summary>
    public static string? EarlierKey(StoreSession session, string fingerprint) => session.First(
        """
        SELECT t.remote_key FROM recommendations r
            JOIN recommendation_ticket_map m ON m.recommendation_id = r.id
            JOIN tickets t ON t.id = m.ticket_id
        WHERE r.fingerprint = @fingerprint AND t.remote_key IS NOT NULL ORDER BY r.id DESC LIMIT 1
        """,
        row => row.TextOrNull(0), ("@fingerprint", fingerprint));

    /// <summary>The tracker has it: what we wrote is what both sides agree on.</summary>
    public static void Confirm(StoreSession session, long id, string remoteId, string remoteKey) => session.Execute(
        "UPDATE tickets SET status = @status, base = @status, remote_id = @remote, remote_key = @key WHERE id = @id",
        ("@id", id), ("@status", TicketStatus.Created), ("@remote", remoteId), ("@key", remoteKey));

    /// <summary>Both sides agree on a status.</summary>
    public static void Agree(StoreSession session, long id, TicketStatus status) => session.Execute(
        "UPDATE tickets SET status = @status, base = @status WHERE id = @id", ("@id", id), ("@status", status));

    public static void SetStatus(StoreSession session, long id, TicketStatus status) =>
        session.Execute("UPDATE tickets SET status = @status WHERE id = @id", ("@id", id), ("@status", status));

    public static void Unpark(StoreSession session, long id, string board) => session.Execute(
        "UPDATE tickets SET status = @status, board = @board WHERE id = @id", ("@id", id), ("@status", TicketStatus.Reserved), ("@board", board));

    /// <summary>Notes what the tracker told: keys change when a ticket moves to another board, and its number does not.</summary>
    public static void Seen(StoreSession session, long id, string remoteKey, DateTimeOffset updated) => session.Execute(
        "UPDATE tickets SET remote_key = @key, remote_updated = @updated WHERE id = @id", ("@id", id), ("@key", remoteKey), ("@updated", updated));

    public static void Note(StoreSession session, long id, DateTimeOffset at, string name, string detail) => session.Execute(
        "INSERT INTO ticket_events (ticket_id, at, event, detail) VALUES (@id, @at, @name, @detail)",
        ("@id", id), ("@at", at), ("@name", name), ("@detail", detail));

    private static Ticket Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        StoredName.Parse<TicketStatus>(row.GetString(1)),
        row.TextOrNull(2) is { } agreed ? StoredName.Parse<TicketStatus>(agreed) : null,
        row.TextOrNull(3),
        row.TimeOrNull(4));
}
