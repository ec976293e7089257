namespace RulesDsl.FinOps.Sync;

/// <summary>What a poll brought.</summary>
/// <param name="Seen">Tickets that the tracker named.</param>
/// <param name="Changed">How many of them stand elsewhere than we knew.</param>
/// <param name="Through">The tracker's time up to which everything is known now.</param>
public sealed record PollSummary(int Seen, int Changed, DateTimeOffset Through);
