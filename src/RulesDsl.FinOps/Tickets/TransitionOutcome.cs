namespace RulesDsl.FinOps.Tickets;

/// <summary>What came of moving a ticket.</summary>
/// <param name="Moved">Whether it now stands where it was to go (read back, not assumed).</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it did not move; null where it did.</param>
public sealed record TransitionOutcome(bool Moved, string Status, string? Reason);
