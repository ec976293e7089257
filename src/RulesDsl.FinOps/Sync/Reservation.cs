namespace RulesDsl.FinOps.Sync;

/// <summary>What a run has to tell the tracker.</summary>
/// <param name="Intents">New ones, and those that earlier runs left.</param>
/// <param name="Unrouted">Recommendations that no board is responsible for.</param>
/// <param name="Failures">Recommendations for which the rules failed.</param>
public sealed record Reservation(IReadOnlyList<TicketIntent> Intents, int Unrouted, IReadOnlyList<SyncFailure> Failures);
