namespace RulesDsl.FinOps.Sync;

/// <summary>What the rules say about what was read; the recommendations themselves are in the store.</summary>
/// <param name="Recommendations">How many there are.</param>
/// <param name="Complete">Whether every source was read, to its last file.</param>
public sealed record RecommendedBatch(int Recommendations, bool Complete);
