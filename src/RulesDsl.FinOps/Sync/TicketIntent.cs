namespace RulesDsl.FinOps.Sync;

/// <summary>Something that a tracker has yet to be told, reserved in the outbox.</summary>
/// <param name="Key">Its name: unique for ever.</param>
/// <param name="Ticket">Our number of the ticket.</param>
public sealed record TicketIntent(string Key, long Ticket);
