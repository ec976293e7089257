namespace RulesDsl.Jobs;

/// <summary>
/// Where runs are kept: the only truth about them. Every write is one transaction, is durable when its task ends, and is
/// refused once another host has taken the journal.
/// </summary>
/// <remarks>All methods may be called at once. An expected race is a return value; <see cref="JournalException"/> is trouble with the store itself.</remarks>
public interface IJournal : IAsyncDisposable
{
    /// <summary>Takes the journal for a host under a new epoch; from then on the writes of all earlier epochs are refused.</summary>
    /// <exception cref="JournalHeldException">Another host holds it and is not known to be dead.</exception>
    Task<HostLease> AcquireAsync(HostIdentity host, DateTimeOffset now, TimeSpan length, CancellationToken cancellation = default);

    /// <summary>Says that the host still lives; false when another host has taken the journal.</summary>
    Task<bool> RenewAsync(HostLease lease, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Gives the journal back, if the lease still holds it.</summary>
    Task ReleaseAsync(HostLease lease, CancellationToken cancellation = default);

    /// <summary>Who holds the journal now; null when nobody does.</summary>
    Task<HostLease?> HolderAsync(CancellationToken cancellation = default);

    /// <summary>Starts runs, all in one transaction; a run whose id exists is left as it is.</summary>
    /// <returns>For each run whether it is new; null when the lease no longer holds the journal and nothing was written.</returns>
    Task<IReadOnlyList<bool>?> StartAsync(HostLease lease, IReadOnlyList<JournalRun> runs, CancellationToken cancellation = default);

    /// <summary>Appends events to a run: all of them or, when one of them is journalled already, none.</summary>
    Task<AppendOutcome> AppendAsync(HostLease lease, string runId, IReadOnlyList<JournalEvent> events, CancellationToken cancellation = default);

    /// <summary>Asks the executing host for something. Any process may, whoever holds the journal; a request of the same id is kept once.</summary>
    Task RequestAsync(RunRequest request, CancellationToken cancellation = default);

    /// <summary>The requests without an answer, oldest first.</summary>
    Task<IReadOnlyList<RunRequest>> RequestsAsync(CancellationToken cancellation = default);

    /// <summary>Answers a request; false when the lease no longer holds the journal and nothing was written.</summary>
    Task<bool> AnswerAsync(HostLease lease, string requestId, RequestAnswer answer, CancellationToken cancellation = default);

    /// <summary>The answer to a request; null while there is none.</summary>
    Task<RequestAnswer?> AnswerAsync(string requestId, CancellationToken cancellation = default);

    /// <summary>Until when a trigger of the clock has been seen to; null where nobody has said.</summary>
    Task<DateTimeOffset?> MarkAsync(string trigger, CancellationToken cancellation = default);

    /// <summary>Says until when a trigger of the clock has been seen to; false when the lease no longer holds the journal and nothing was written.</summary>
    Task<bool> MarkAsync(HostLease lease, string trigger, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>The runs that fit, newest first.</summary>
    IAsyncEnumerable<RunSummary> ListAsync(RunFilter filter, CancellationToken cancellation = default);

    /// <summary>Writes a run with its history, as from a fork or another journal.</summary>
    /// <returns>Whether it is new; a run whose id exists is left as it is. Null when the lease no longer holds the journal and nothing was written.</returns>
    Task<bool?> ImportAsync(HostLease lease, RunHistory history, CancellationToken cancellation = default);

    /// <summary>Deletes runs that ended before a time, with their events and the answers to their requests.</summary>
    /// <returns>How many; null when the lease no longer holds the journal and nothing was deleted.</returns>
    Task<int?> PruneAsync(HostLease lease, DateTimeOffset endedBefore, CancellationToken cancellation = default);

    /// <summary>The runs that have not ended, oldest first.</summary>
    IAsyncEnumerable<RunHistory> UnfinishedAsync(CancellationToken cancellation = default);

    /// <summary>A run with all its events in order; null where there is none of that id.</summary>
    Task<RunHistory?> ReadAsync(string runId, CancellationToken cancellation = default);
}
