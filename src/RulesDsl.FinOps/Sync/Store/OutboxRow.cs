namespace RulesDsl.FinOps.Sync;

/// <summary>A row of <c>outbox</c>.</summary>
/// <param name="Key">The intent.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Ticket">To which ticket.</param>
/// <param name="Payload">The draft as JSON, or the status to reopen in.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Attempt">How often it was taken.</param>
/// <param name="LeaseUntil">Until when whoever took it may be at work.</param>
/// <param name="NotBefore">When it may be taken again.</param>
/// <param name="LastError">Why it is not done yet.</param>
internal sealed record OutboxRow(
    string Key, IntentKind Kind, long Ticket, string Payload, OutboxState State, int Attempt, DateTimeOffset? LeaseUntil, DateTimeOffset? NotBefore, string? LastError);
