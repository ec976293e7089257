using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>A row of <c>tickets</c>.</summary>
/// <param name="Id">Our number.</param>
/// <param name="Status">Where it stands as we want it.</param>
/// <param name="Base">Where it stood when both sides last agreed; null until the tracker has it.</param>
/// <param name="RemoteId">The tracker's number; null until the tracker has it.</param>
/// <param name="RemoteUpdated">The last change that we have seen, by the tracker's clock.</param>
internal sealed record Ticket(long Id, TicketStatus Status, TicketStatus? Base, string? RemoteId, DateTimeOffset? RemoteUpdated);
