using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// The recommendations as runs found them, one row per occurrence, append only; and for each fingerprint the episode that it is in:
/// from its first occurrence until its ticket is closed or declined.
/// </summary>
public sealed class RecommendationLog
{
    private readonly StoreFile _file;
    private readonly TimeProvider _clock;

    internal RecommendationLog(StoreFile file, TimeProvider clock) => (_file, _clock) = (file, clock);

    /// <summary>
    /// Adds what a run found. A run may record in several portions; what it has recorded already (same recommendation, same rule) is passed over,
    /// so that a step that is repeated after a crash changes nothing. Rows of a run that never ends count as well: the next run goes on from them.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="recommendations">What it found, in the order in which it is to be numbered.</param>
    /// <param name="reopenWithin">How long after closing an occurrence goes on with the closed episode instead of beginning one.</param>
    public void Record(string runId, IReadOnlyList<Recommendation> recommendations, TimeSpan reopenWithin = default) => _file.Write(session =>
    {
        RunRows.Begin(session, runId);

        // Never before a watermark or an earlier row, whatever the machine's clock does: a run scans by these times.
        var at = Later(_clock.GetUtcNow(), RunRows.LastWatermark(session)?.AddMilliseconds(1), RecommendationRows.LastCreated(session));
        foreach (var recommendation in recommendations)
        {
            var fingerprint = Fingerprint.Of(recommendation);
            if (RecommendationRows.Exists(session, runId, fingerprint, recommendation.Rule))
                continue;
            var id = RecommendationRows.NextId(session);
            var first = EpisodeRows.Find(session, fingerprint)?.FirstFor(at, reopenWithin) ?? id;
            RecommendationRows.Append(session, runId, at, recommendation with { Id = id }, fingerprint, first);
            EpisodeRows.Occur(session, fingerprint, first, id, at);
            SavingRows.Estimate(session, fingerprint, at, recommendation.Saving);
        }
    });

    /// <summary>
    /// Ends the finding of a run: its watermark is the moment of this call. A second call for the run changes nothing.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="complete">Whether every source was read: only then does not finding a recommendation again mean that it is gone.</param>
    public void Complete(string runId, bool complete) => _file.Write(session =>
    {
        RunRows.Begin(session, runId);
        if (RunRows.Watermark(session, runId) is not null)
            return;
        var watermark = Later(_clock.GetUtcNow(), RunRows.LastWatermark(session), RecommendationRows.LastCreated(session));
        RunRows.Complete(session, runId, watermark);
        if (complete)
            EpisodeRows.CountMisses(session, runId);
    });

    /// <summary>The occurrences that no run has distributed yet, up to the run's watermark: its own, and those of runs that failed before it.</summary>
    internal IReadOnlyList<Occurrence> Undistributed(string runId) => _file.Read(session =>
        RunRows.Watermark(session, runId) is { } watermark
            ? RecommendationRows.Between(session, RunRows.DistributedThrough(session), watermark)
            : []);

    private static DateTimeOffset Later(DateTimeOffset time, params ReadOnlySpan<DateTimeOffset?> others)
    {
        foreach (var other in others)
            time = other > time ? other.Value : time;
        return time;
    }
}
