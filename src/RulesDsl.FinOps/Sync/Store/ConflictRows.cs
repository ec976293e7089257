namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>conflicts</c>: where both sides had changed something, who won, and what the other had wanted.</summary>
internal static class ConflictRows
{
    public static void Add(StoreSession session, long ticket, DateTimeOffset at, string field, string agreed, string ours, string theirs, string winner) => session.Execute(
        """
        INSERT INTO conflicts (ticket_id, at, field, base, ours, theirs, winner) VALUES (@ticket, @at, @field, @base, @ours, @theirs, @winner)
        """,
        ("@ticket", ticket), ("@at", at), ("@field", field), ("@base", agreed), ("@ours", ours), ("@theirs", theirs), ("@winner", winner));
}
