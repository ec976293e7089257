namespace RulesDsl.Jobs;

/// <summary>This host was taken for dead and another one has the journal: nothing that this one writes counts any more.</summary>
public sealed class JournalLostException(HostLease lease, HostLease? holder)
    : JournalException(
        $"{lease.Holder} lost the journal{(holder is null ? "" : $" to {holder.Holder}")}: it had not renewed its lease in time (a frozen or overloaded process) and was taken for dead. Its unfinished runs go on there; start a new host to take part again.",
        isTransient: false);
