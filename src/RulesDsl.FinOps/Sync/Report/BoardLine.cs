namespace RulesDsl.FinOps.Sync;

/// <summary>Where the tickets of one board stand.</summary>
/// <param name="Board">The board's key.</param>
/// <param name="Waiting">Not confirmed by the tracker yet.</param>
/// <param name="Created">There, and nobody has begun.</param>
/// <param name="Started">In somebody's hands.</param>
/// <param name="Closed">Done.</param>
/// <param name="Declined">Decided against.</param>
/// <param name="Parked">Refused by the tracker.</param>
public sealed record BoardLine(string Board, int Waiting, int Created, int Started, int Closed, int Declined, int Parked);
