using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the tables say about a run.</summary>
internal sealed class ReportQueries(StoreFile file)
{
    /// <summary>The report of a run without what only its jobs know: sources, routes and changes by people.</summary>
    public SyncReport Read(string runId) => file.Read(session =>
    {
        var found = Found(session, runId);
        return new SyncReport
        {
            RunId = runId,
            Savings = Savings(found),
            Boards = Boards(session),
            Suppressed = found.Count(recommendation => recommendation.Suppressed),
            Gone = (int)session.Number("SELECT count(*) FROM recommendation_state WHERE state = 'open' AND miss_count > 0"),
            Failures = Undone(session),
        };
    });

    // Of several rules that say the same the first one recorded speaks for all.
    private static List<FoundRow> Found(StoreSession session, string runId) => session.List(
        $"""
        SELECT {RecommendationRows.Columns}, o.run_id <> r.run_id, s.state = 'suppressed' FROM recommendations r
            JOIN recommendations o ON o.id = r.first_recommendation_id
            JOIN recommendation_state s ON s.fingerprint = r.fingerprint
        WHERE r.run_id = @run AND r.id = (SELECT min(id) FROM recommendations WHERE run_id = @run AND fingerprint = r.fingerprint)
        ORDER BY r.id
        """,
        row => new FoundRow(RecommendationRows.Read(row), row.GetBoolean(17), row.GetBoolean(18)), ("@run", runId));

    private static List<SavingLine> Savings(List<FoundRow> found) =>
    [
        .. found
            .Where(row => !row.Suppressed)
            .GroupBy(row => (row.Recommendation.Owner, row.Recommendation.Account, row.Recommendation.Rule, row.Recommendation.Currency))
            .Select(group => new SavingLine(
                group.Key.Owner, group.Key.Account, group.Key.Rule, group.Key.Currency,
                group.Count(row => !row.Repeated), group.Count(row => row.Repeated), group.Sum(row => row.Recommendation.Saving)))
            .OrderBy(line => line.Owner, StringComparer.Ordinal).ThenByDescending(line => line.Saving).ThenBy(line => line.Rule, StringComparer.Ordinal)
    ];

    private static List<BoardLine> Boards(StoreSession session)
    {
        var counts = session.List(
            "SELECT board, status, count(*) FROM tickets GROUP BY board, status ORDER BY board",
            row => (Board: row.GetString(0), Status: StoredName.Parse<TicketStatus>(row.GetString(1)), Count: row.GetInt32(2)));
        return
        [
            .. counts.GroupBy(count => count.Board).Select(board =>
            {
                int Of(TicketStatus status) => board.Where(count => count.Status == status).Sum(count => count.Count);
                return new BoardLine(
                    board.Key, Of(TicketStatus.Reserved), Of(TicketStatus.Created), Of(TicketStatus.Started), Of(TicketStatus.Closed),
                    Of(TicketStatus.Declined), Of(TicketStatus.Parked));
            })
        ];
    }

    private static List<SyncFailure> Undone(StoreSession session) => session.List(
        """
        SELECT coalesce(t.remote_key, t.board || ' #' || t.id), r.recommendation, r.resource, o.state, coalesce(o.last_error, 'not sent yet') FROM outbox o
            JOIN tickets t ON t.id = o.ticket_id
            JOIN recommendations r ON r.id = (SELECT min(recommendation_id) FROM recommendation_ticket_map m WHERE m.ticket_id = t.id)
        WHERE o.state NOT IN ('confirmed', 'cancelled') ORDER BY o.ticket_id
        """,
        row => new SyncFailure($"ticket {row.GetString(0)}, {row.GetString(1)} {row.GetString(2)}", $"{row.GetString(3)}: {row.GetString(4)}"));
}
