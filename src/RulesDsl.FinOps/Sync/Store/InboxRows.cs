using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>inbox</c>.</summary>
internal static class InboxRows
{
    public static bool Exists(StoreSession session, string tracker, RemoteTicket ticket, string hash) => session.Number(
        "SELECT 1 FROM inbox WHERE tracker = @tracker AND remote_id = @id AND remote_updated = @updated AND hash = @hash",
        ("@tracker", tracker), ("@id", ticket.Id), ("@updated", ticket.Updated), ("@hash", hash)) == 1;

    public static void Add(StoreSession session, string tracker, RemoteTicket ticket, string hash, string change, DateTimeOffset at) => session.Execute(
        "INSERT INTO inbox (tracker, remote_id, remote_updated, hash, change, applied_at) VALUES (@tracker, @id, @updated, @hash, @change, @at)",
        ("@tracker", tracker), ("@id", ticket.Id), ("@updated", ticket.Updated), ("@hash", hash), ("@change", change), ("@at", at));
}
