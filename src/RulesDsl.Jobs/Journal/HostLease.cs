namespace RulesDsl.Jobs;

/// <summary>A host's hold on a journal.</summary>
/// <param name="Epoch">Rises with each take-over; only writes of the latest epoch are accepted.</param>
/// <param name="Holder">The host.</param>
/// <param name="Since">When it took the journal.</param>
/// <param name="Until">When it counts as dead unless it renews.</param>
public sealed record HostLease(long Epoch, HostIdentity Holder, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Whether another host may take the journal: the holder's process has ended, or has not renewed in time.</summary>
    public bool MayBeTaken(DateTimeOffset now) => Until <= now || Holder.IsGone();
}
