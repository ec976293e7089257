namespace RulesDsl.FinOps.Tickets;

/// <summary>A page of polled tickets.</summary>
/// <param name="Tickets">In the order in which they changed.</param>
/// <param name="NextPageToken">For the next page; null on the last one.</param>
public sealed record TicketPage(IReadOnlyList<RemoteTicket> Tickets, string? NextPageToken);
