using System.Globalization;

namespace RulesDsl.Jobs;

/// <summary>Another host holds the journal; only one may execute.</summary>
public sealed class JournalHeldException(string journal, HostLease holder)
    : JournalException(
        string.Create(CultureInfo.InvariantCulture,
            $"{journal} is held by {holder.Holder} since {holder.Since:u}. Stop that host, or let it work: only one executes at a time. A host that has died is replaced at once on its own machine, and elsewhere after {holder.Until:u}."),
        isTransient: false)
{
    /// <summary>Who holds it, and since when.</summary>
    public HostLease Holder { get; } = holder;
}
