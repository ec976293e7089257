namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>suppressions</c>: decisions against a recommendation, with their reason, their end and who took them.</summary>
internal static class SuppressionRows
{
    public static void Add(StoreSession session, long ticket, string reason, string approver, DateTimeOffset at, DateTimeOffset until) => session.Execute(
        """
        INSERT INTO suppressions (fingerprint, reason, created_at, expires_at, approver, ticket_id)
        SELECT DISTINCT r.fingerprint, @reason, @at, @until, @approver, @ticket FROM recommendation_ticket_map m
            JOIN recommendations r ON r.id = m.recommendation_id WHERE m.ticket_id = @ticket
        """,
        ("@ticket", ticket), ("@reason", reason), ("@approver", approver), ("@at", at), ("@until", until));

    /// <summary>People took their decision back: what it still had to run, it does not.</summary>
    public static void End(StoreSession session, long ticket, DateTimeOffset at) => session.Execute(
        "UPDATE suppressions SET expires_at = @at WHERE ticket_id = @ticket AND expires_at > @at", ("@ticket", ticket), ("@at", at));
}
