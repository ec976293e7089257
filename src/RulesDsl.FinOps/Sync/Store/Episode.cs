namespace RulesDsl.FinOps.Sync;

/// <summary>What became of a fingerprint since it was first found, or since it was last closed and found again.</summary>
/// <param name="FirstId">The occurrence that began it.</param>
/// <param name="Number">From 1.</param>
/// <param name="State">Whether it is open, closed by its ticket, or suppressed.</param>
/// <param name="ChangedAt">Since when it is in that state.</param>
/// <param name="SuppressedUntil">When a suppression ends.</param>
internal sealed record Episode(long FirstId, int Number, EpisodeState State, DateTimeOffset ChangedAt, DateTimeOffset? SuppressedUntil)
{
    /// <summary>Whether a decision against it holds.</summary>
    public bool IsSuppressed(DateTimeOffset at) => State is EpisodeState.Suppressed && SuppressedUntil > at;

    /// <summary>The first occurrence that one found now belongs to; null where it begins an episode of its own.</summary>
    public long? FirstFor(DateTimeOffset at, TimeSpan reopenWithin) => State switch
    {
        EpisodeState.Open => FirstId,
        EpisodeState.Suppressed => IsSuppressed(at) ? FirstId : null,
        EpisodeState.Closed => at - ChangedAt <= reopenWithin ? FirstId : null,
        _ => throw new InvalidOperationException($"no episode is {State}"),
    };
}
