using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>A ticket and what it is about.</summary>
/// <param name="Id">Our number.</param>
/// <param name="Board">The board's key.</param>
/// <param name="RemoteKey">What people call it; null until the tracker has it.</param>
/// <param name="Status">Where it stood when both sides last spoke.</param>
/// <param name="Recommendation">The first occurrence that it was made for.</param>
public sealed record FiledTicket(long Id, string Board, string? RemoteKey, TicketStatus Status, Recommendation Recommendation);
