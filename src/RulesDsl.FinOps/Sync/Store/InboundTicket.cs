using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>A ticket as a poll brought it, with what its status means here; null where that says nothing to us.</summary>
internal sealed record InboundTicket(RemoteTicket Ticket, TicketStatus? Status);
