namespace RulesDsl.FinOps.Sync;

/// <summary>What came of one intent.</summary>
/// <param name="Intent">Its key.</param>
/// <param name="Delivery">What came of it.</param>
/// <param name="Reason">Why it is not done; null where it is.</param>
public sealed record TicketOutcome(string Intent, TicketDelivery Delivery, string? Reason);
