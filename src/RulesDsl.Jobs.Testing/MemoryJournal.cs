using System.Runtime.CompilerServices;

namespace RulesDsl.Jobs.Testing;

/// <summary>A journal that forgets with the process, for tests, with faults on demand. A second host on it is a restart.</summary>
public sealed class MemoryJournal : IJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (JournalRun Run, List<JournalEvent> Events)> _runs = [];
    private readonly Dictionary<string, (RunRequest Request, RequestAnswer? Answer)> _requests = [];
    private readonly Dictionary<string, DateTimeOffset> _marks = [];
    private readonly HashSet<(string, int, JournalSlot, string, string, string, string)> _once = [];
    private HostLease? _lease;
    private long _epoch;

    /// <summary>Asked before each write; what it returns is thrown and nothing is written.</summary>
    public Func<JournalException?> Fault { get; set; } = static () => null;

    /// <summary>Asked behind each write; what it returns is thrown, as when a crash cuts off the answer to a write that took place.</summary>
    public Func<JournalException?> FaultBehind { get; set; } = static () => null;

    /// <summary>How many transactions started runs.</summary>
    public int Starts { get; private set; }

    /// <summary>How many transactions there were.</summary>
    public int Writes { get; private set; }

    /// <summary>Whoever held the journal is taken for dead, as after a crash: what it writes from now on is refused.</summary>
    public void Abandon()
    {
        lock (_gate)
            _lease = null;
    }

    /// <inheritdoc/>
    public Task<HostLease> AcquireAsync(HostIdentity host, DateTimeOffset now, TimeSpan length, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_lease is { } held && !held.MayBeTaken(now))
                throw new JournalHeldException("The memory", held);

            _lease = new HostLease(++_epoch, host, now, now + length);
            return Task.FromResult(_lease);
        }
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(HostLease lease, DateTimeOffset now, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult(false);

            _lease = _lease with { Until = now + (lease.Until - lease.Since) };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(HostLease lease, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_lease?.Epoch == lease.Epoch)
                _lease = null;

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<HostLease?> HolderAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_lease);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>?> StartAsync(HostLease lease, IReadOnlyList<JournalRun> runs, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult<IReadOnlyList<bool>?>(null);

            Starts++;
            List<bool> isNew = [.. runs.Select(run => _runs.TryAdd(run.Id, (run, [])))];
            Written();
            return Task.FromResult<IReadOnlyList<bool>?>(isNew);
        }
    }

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(
        HostLease lease, string runId, IReadOnlyList<JournalEvent> events, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult(AppendOutcome.Fenced);

            if (!_runs.TryGetValue(runId, out var run))
                throw new ArgumentException($"The journal has no run '{runId}'.", nameof(runId));

            if (!TryAppend(run.Run.Id, run.Events, events))
                return Task.FromResult(AppendOutcome.Conflict);

            Written();
            return Task.FromResult(AppendOutcome.Written);
        }
    }

    /// <inheritdoc/>
    public Task RequestAsync(RunRequest request, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            _requests.TryAdd(request.Id, (request, null));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRequest>> RequestsAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<RunRequest>>([.. _requests.Values.Where(asked => asked.Answer is null).Select(asked => asked.Request)]);
    }

    /// <inheritdoc/>
    public Task<bool> AnswerAsync(HostLease lease, string requestId, RequestAnswer answer, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult(false);

            if (!_requests.TryGetValue(requestId, out var asked))
                throw new ArgumentException($"The journal has no request '{requestId}'.", nameof(requestId));

            _requests[requestId] = (asked.Request, asked.Answer ?? answer);
            Written();
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<RequestAnswer?> AnswerAsync(string requestId, CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_requests.GetValueOrDefault(requestId).Answer);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> MarkAsync(string trigger, CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_marks.TryGetValue(trigger, out var until) ? until : (DateTimeOffset?)null);
    }

    /// <inheritdoc/>
    public Task<bool> MarkAsync(HostLease lease, string trigger, DateTimeOffset until, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult(false);

            _marks[trigger] = until;
            Written();
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunSummary> ListAsync(RunFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<RunSummary> found;
        lock (_gate)
        {
            // The order of starting breaks ties between runs that were started at once.
            found = [.. _runs.Values.Select(Summary).Where(run => Fits(run, filter)).Reverse()
                .OrderByDescending(run => run.Run.StartedAt).Take(filter.Most ?? int.MaxValue)];
        }

        await Task.CompletedTask;
        foreach (var run in found)
            yield return run;
    }

    /// <inheritdoc/>
    public Task<bool?> ImportAsync(HostLease lease, RunHistory history, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult<bool?>(null);

            if (_runs.ContainsKey(history.Run.Id))
                return Task.FromResult<bool?>(false);

            var events = new List<JournalEvent>();
            if (!TryAppend(history.Run.Id, events, history.Events))
                throw new ArgumentException($"The history of run '{history.Run.Id}' says the same thing twice.", nameof(history));

            _runs.Add(history.Run.Id, (history.Run, events));
            Written();
            return Task.FromResult<bool?>(true);
        }
    }

    /// <inheritdoc/>
    public Task<int?> PruneAsync(HostLease lease, DateTimeOffset endedBefore, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult<int?>(null);

            var gone = _runs.Values.Select(Summary).Where(run => run.Status.HasEnded() && run.ChangedAt < endedBefore).Select(run => run.Run.Id).ToHashSet();
            foreach (var id in gone)
                _runs.Remove(id);

            _once.RemoveWhere(slot => gone.Contains(slot.Item1));
            foreach (var (request, answer) in _requests.Values.ToList())
            {
                var isStray = request.At < endedBefore && !_runs.ContainsKey(request.RunId);
                if (answer is not null && (gone.Contains(request.RunId) || isStray))
                    _requests.Remove(request.Id);
            }

            Written();
            return Task.FromResult<int?>(gone.Count);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunHistory> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<RunHistory> unfinished;
        lock (_gate)
            unfinished = [.. _runs.Values.Select(History).Where(run => !run.Status.HasEnded())];

        await Task.CompletedTask;
        foreach (var run in unfinished)
            yield return run;
    }

    /// <inheritdoc/>
    public Task<RunHistory?> ReadAsync(string runId, CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_runs.TryGetValue(runId, out var run) ? History(run) : null);
    }

    /// <summary>Does nothing: what it holds can still be read.</summary>
    public ValueTask DisposeAsync() => default;

    private static bool Fits(RunSummary run, RunFilter filter) =>
        (filter.Graph is null || run.Run.Graph == filter.Graph)
        && (filter.Statuses.Count == 0 || filter.Statuses.Contains(run.Status))
        && (filter.IdPrefix is null || run.Run.Id.StartsWith(filter.IdPrefix, StringComparison.Ordinal))
        && (filter.StartedFrom is null || run.Run.StartedAt >= filter.StartedFrom)
        && (filter.StartedBefore is null || run.Run.StartedAt < filter.StartedBefore);

    private static RunHistory History((JournalRun Run, List<JournalEvent> Events) run) =>
        new(run.Run, Summary(run).Status, [.. run.Events.OrderBy(entry => entry.Number)]);

    private static RunSummary Summary((JournalRun Run, List<JournalEvent> Events) run)
    {
        var (status, changedAt) = (RunStatus.Running, run.Run.StartedAt);
        foreach (var entry in run.Events)
        {
            if (entry.RunStatus is { } next && next != status)
                (status, changedAt) = (next, entry.At);
        }

        return new RunSummary(run.Run, status, changedAt);
    }

    private bool TryAppend(string run, List<JournalEvent> history, IReadOnlyList<JournalEvent> events)
    {
        var slots = events.Where(entry => entry.Slot != JournalSlot.None)
            .Select(entry => (run, entry.Round, entry.Slot, entry.Job, entry.Item, entry.Step, entry.StepKey)).ToList();
        var numbers = history.Select(entry => entry.Number).ToHashSet();
        if (slots.Any(_once.Contains) || slots.Distinct().Count() < slots.Count || !events.All(entry => numbers.Add(entry.Number)))
            return false;

        _once.UnionWith(slots);
        history.AddRange(events);
        return true;
    }

    private void Written()
    {
        Writes++;
        if (FaultBehind() is { } fault)
            throw fault;
    }

    private void ThrowFault()
    {
        if (Fault() is { } fault)
            throw fault;
    }
}
