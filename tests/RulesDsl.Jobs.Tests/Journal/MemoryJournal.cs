using System.Runtime.CompilerServices;

namespace RulesDsl.Jobs.Tests;

/// <summary>A journal that forgets with the process: for tests of the engine, with faults on demand. A second host on it is a restart.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (JournalRun Run, List<JournalEvent> Events)> _runs = [];
    private readonly HashSet<(string, JournalSlot, string, string, string, string)> _once = [];
    private HostLease? _lease;
    private long _epoch;

    /// <summary>Asked before each write; what it returns is thrown and nothing is written.</summary>
    public Func<JournalException?> Fault { get; set; } = () => null;

    /// <summary>How many transactions started runs.</summary>
    public int Starts { get; private set; }

    /// <summary>How many transactions there were.</summary>
    public int Writes { get; private set; }

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

    public Task ReleaseAsync(HostLease lease, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_lease?.Epoch == lease.Epoch)
                _lease = null;

            return Task.CompletedTask;
        }
    }

    public Task<HostLease?> HolderAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_lease);
    }

    public Task<IReadOnlyList<bool>?> StartAsync(HostLease lease, IReadOnlyList<JournalRun> runs, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult<IReadOnlyList<bool>?>(null);

            Writes++;
            Starts++;
            return Task.FromResult<IReadOnlyList<bool>?>([.. runs.Select(run => _runs.TryAdd(run.Id, (run, [])))]);
        }
    }

    public Task<AppendOutcome> AppendAsync(
        HostLease lease, string runId, IReadOnlyList<JournalEvent> events, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            ThrowFault();
            if (_lease?.Epoch != lease.Epoch)
                return Task.FromResult(AppendOutcome.Fenced);

            var history = _runs[runId].Events;
            var slots = events.Where(entry => entry.Slot != JournalSlot.None)
                .Select(entry => (runId, entry.Slot, entry.Job, entry.Item, entry.Step, entry.StepKey)).ToList();
            if (slots.Any(_once.Contains) || slots.Distinct().Count() < slots.Count || events.Any(entry => history.Any(old => old.Number == entry.Number)))
                return Task.FromResult(AppendOutcome.Conflict);

            Writes++;
            _once.UnionWith(slots);
            history.AddRange(events);
            return Task.FromResult(AppendOutcome.Written);
        }
    }

    public async IAsyncEnumerable<RunHistory> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<RunHistory> unfinished;
        lock (_gate)
            unfinished = [.. _runs.Values.Select(History).Where(run => run.Status is RunStatus.Running or RunStatus.NeedsMigration)];

        await Task.CompletedTask;
        foreach (var run in unfinished)
            yield return run;
    }

    public Task<RunHistory?> ReadAsync(string runId, CancellationToken cancellation = default)
    {
        lock (_gate)
            return Task.FromResult(_runs.TryGetValue(runId, out var run) ? History(run) : null);
    }

    public ValueTask DisposeAsync() => default;

    /// <summary>Makes the holder look as if its process had ended, as after a crash.</summary>
    public void Abandon()
    {
        lock (_gate)
            _lease = null;
    }

    private static RunHistory History((JournalRun Run, List<JournalEvent> Events) run)
    {
        var events = run.Events.OrderBy(entry => entry.Number).ToList();
        return new(run.Run, events.LastOrDefault(entry => entry.RunStatus is not null)?.RunStatus ?? RunStatus.Running, events);
    }

    private void ThrowFault()
    {
        if (Fault() is { } fault)
            throw fault;
    }
}
