using Microsoft.Data.Sqlite;

namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>outbox</c>.</summary>
internal static class OutboxRows
{
    public static void Add(StoreSession session, string key, IntentKind kind, long ticket, string payload) => session.Execute(
        """
        INSERT INTO outbox (intent_key, kind, ticket_id, payload, state) VALUES (@key, @kind, @ticket, @payload, 'pending')
        ON CONFLICT (intent_key) DO NOTHING
        """,
        ("@key", key), ("@kind", kind), ("@ticket", ticket), ("@payload", payload));

    /// <summary>Gives a parked intent another payload and another chance.</summary>
    public static void Replace(StoreSession session, string key, string payload) => session.Execute(
        "UPDATE outbox SET payload = @payload, state = 'pending', not_before = NULL, lease_until = NULL WHERE intent_key = @key AND state = 'parked'",
        ("@key", key), ("@payload", payload));

    public static OutboxRow? Find(StoreSession session, string key) => session.First(
        "SELECT intent_key, kind, ticket_id, payload, state, attempt, lease_until, not_before, last_error FROM outbox WHERE intent_key = @key",
        Read, ("@key", key));

    /// <summary>The create intent whose label is among these.</summary>
    public static OutboxRow? FindAny(StoreSession session, IReadOnlyList<string> labels) =>
        labels.Select(label => Find(session, label)).FirstOrDefault(row => row is { Kind: IntentKind.Create });

    /// <summary>Takes an intent for sending or looking up, until the lease ends.</summary>
    public static void Take(StoreSession session, string key, OutboxState state, DateTimeOffset leaseUntil) => session.Execute(
        "UPDATE outbox SET state = @state, attempt = attempt + 1, lease_until = @lease, not_before = NULL WHERE intent_key = @key",
        ("@key", key), ("@state", state), ("@lease", leaseUntil));

    /// <summary>Lets go of an intent.</summary>
    public static void Leave(StoreSession session, string key, OutboxState state, DateTimeOffset? notBefore, string? error) => session.Execute(
        "UPDATE outbox SET state = @state, lease_until = NULL, not_before = @notBefore, last_error = @error WHERE intent_key = @key",
        ("@key", key), ("@state", state), ("@notBefore", notBefore), ("@error", error));

    /// <summary>Gives up what we still wanted to change about a ticket.</summary>
    public static void Cancel(StoreSession session, long ticket) => session.Execute(
        "UPDATE outbox SET state = 'cancelled', lease_until = NULL WHERE ticket_id = @ticket AND kind <> 'create' AND state <> 'confirmed'",
        ("@ticket", ticket));

    /// <summary>The intents that a tracker has yet to be told, oldest ticket first.</summary>
    public static List<TicketIntent> Open(StoreSession session, string tracker) => session.List(
        """
        SELECT o.intent_key, o.ticket_id FROM outbox o JOIN tickets t ON t.id = o.ticket_id
        WHERE t.tracker = @tracker AND o.state IN ('pending', 'sending', 'uncertain') ORDER BY o.ticket_id, o.intent_key
        """,
        row => new TicketIntent(row.GetString(0), row.GetInt64(1)), ("@tracker", tracker));

    private static OutboxRow Read(SqliteDataReader row) => new(
        row.GetString(0), StoredName.Parse<IntentKind>(row.GetString(1)), row.GetInt64(2), row.GetString(3),
        StoredName.Parse<OutboxState>(row.GetString(4)), row.GetInt32(5), row.TimeOrNull(6), row.TimeOrNull(7), row.TextOrNull(8));
}
