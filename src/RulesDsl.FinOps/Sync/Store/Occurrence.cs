using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Sync;

/// <summary>A recommendation as a run recorded it.</summary>
/// <param name="Recommendation">With the number of its row.</param>
/// <param name="Fingerprint">Its identity across runs.</param>
/// <param name="FirstId">The row that began its episode: whose ticket serves this occurrence as well.</param>
internal sealed record Occurrence(Recommendation Recommendation, string Fingerprint, long FirstId);
