using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Sync;

/// <summary>What a run found, once per fingerprint.</summary>
internal sealed record FoundRow(Occurrence Occurrence, bool Repeated, bool Suppressed)
{
    public Recommendation Recommendation => Occurrence.Recommendation;
}
