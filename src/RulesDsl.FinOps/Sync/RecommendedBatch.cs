using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the rules say about what was read.</summary>
/// <param name="Recommendations">In the order of the resources.</param>
/// <param name="Complete">Whether every source was read, to its last file.</param>
public sealed record RecommendedBatch(IReadOnlyList<Recommendation> Recommendations, bool Complete);
