using System.Text.Json;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// What the tracker has yet to be told. Whoever sends takes an intent first and is on the disk as its taker before a byte leaves;
/// so a process that died in between has left an intent that reads "may have been done", and never one that reads "not done".
/// </summary>
internal sealed class Outbox(StoreFile file, TimeProvider clock)
{
    /// <summary>The intents that a tracker has yet to be told, oldest ticket first.</summary>
    public IReadOnlyList<TicketIntent> Open(string tracker) => file.Read(session => OutboxRows.Open(session, tracker));

    /// <summary>Takes an intent, or says why it is not to be taken now.</summary>
    public Claim Claim(string key, TimeSpan lease) => file.Write<Claim>(session =>
    {
        var now = clock.GetUtcNow();
        var row = OutboxRows.Find(session, key) ?? throw new InvalidOperationException($"no intent {key} was ever reserved");
        if (row.State is OutboxState.Confirmed or OutboxState.Parked or OutboxState.Cancelled)
            return new Claim.Ended(row.State, row.LastError);
        if (row.LeaseUntil > now)
            return new Claim.NotYet(row.LeaseUntil.Value, "it was sent and its answer is not known");
        if (row.NotBefore > now)
            return new Claim.NotYet(row.NotBefore.Value, row.LastError ?? "it is not due");

        if (row.Kind is IntentKind.Reopen)
        {
            // Moving to where it already stands changes nothing, so this may be sent again without a look.
            OutboxRows.Take(session, key, OutboxState.Sending, now + lease);
            var remoteId = TicketRows.Find(session, row.Ticket)?.RemoteId
                ?? throw new InvalidOperationException($"ticket {row.Ticket} is to be reopened and was never made");
            return new Claim.Move(remoteId, row.Payload);
        }

        var draft = JsonSerializer.Deserialize(row.Payload, StoreJson.Default.TicketDraft)
            ?? throw new InvalidOperationException($"the intent {key} holds no draft");
        var doubtful = row.State is OutboxState.Sending or OutboxState.Uncertain;
        OutboxRows.Take(session, key, doubtful ? OutboxState.Uncertain : OutboxState.Sending, now + lease);
        return doubtful ? new Claim.LookUp(draft) : new Claim.Send(draft);
    });

    /// <summary>The tracker has the ticket.</summary>
    public void Confirm(string key, string remoteId, string remoteKey) => file.Write(session => Confirm(session, key, remoteId, remoteKey, clock.GetUtcNow()));

    /// <summary>The tracker has moved the ticket back.</summary>
    public void ConfirmMove(string key) => file.Write(session =>
    {
        if (OutboxRows.Find(session, key) is not { State: OutboxState.Sending } row)
            return;
        OutboxRows.Leave(session, key, OutboxState.Confirmed, null, null);
        TicketRows.Agree(session, row.Ticket, TicketStatus.Created);
        TicketRows.Note(session, row.Ticket, clock.GetUtcNow(), "reopened", row.Payload);
    });

    /// <summary>Nothing was done: to be sent again, not before a moment.</summary>
    public void Postpone(string key, TimeSpan wait, string? reason) => Leave(key, OutboxState.Pending, wait, reason);

    /// <summary>It may have been done: to be looked up, not before a moment.</summary>
    public void Doubt(string key, TimeSpan wait, string reason) => Leave(key, OutboxState.Uncertain, wait, reason);

    /// <summary>The tracker refuses it: somebody has to look.</summary>
    public void Park(string key, string reason) => file.Write(session =>
    {
        if (OutboxRows.Find(session, key) is not { } row)
            return;
        OutboxRows.Leave(session, key, OutboxState.Parked, null, reason);

        // A ticket that cannot be reopened stands where it stood; the next time that it is found again it is tried again.
        TicketRows.SetStatus(session, row.Ticket, row.Kind is IntentKind.Create ? TicketStatus.Parked : TicketStatus.Closed);
        TicketRows.Note(session, row.Ticket, clock.GetUtcNow(), "parked", reason);
    });

    /// <summary>Several tickets carry the label of one intent: the oldest is ours, the others are noted for people to close.</summary>
    public void NoteDuplicates(string key, string kept, IEnumerable<string> others) => file.Write(session =>
    {
        if (OutboxRows.Find(session, key) is { } row)
            ConflictRows.Add(session, row.Ticket, clock.GetUtcNow(), "label", key, kept, string.Join(", ", others), "ours");
    });

    internal static void Confirm(StoreSession session, string key, string remoteId, string remoteKey, DateTimeOffset at)
    {
        if (OutboxRows.Find(session, key) is not { } row || row.State is OutboxState.Confirmed)
            return;
        OutboxRows.Leave(session, key, OutboxState.Confirmed, null, null);
        TicketRows.Confirm(session, row.Ticket, remoteId, remoteKey);
        TicketRows.Note(session, row.Ticket, at, "created", remoteKey);
    }

    private void Leave(string key, OutboxState state, TimeSpan wait, string? reason) => file.Write(session =>
    {
        // A poll may have found the ticket meanwhile, or people may have decided otherwise: then there is nothing left to do.
        if (OutboxRows.Find(session, key) is { State: OutboxState.Sending or OutboxState.Uncertain })
            OutboxRows.Leave(session, key, state, wait > TimeSpan.Zero ? clock.GetUtcNow() + wait : null, reason);
    });
}
