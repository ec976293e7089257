using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>
/// The journal in one SQLite file. One writer commits in groups; readers are apart and see what is committed. Several
/// processes may read the file; the host lease in it lets one execute.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private readonly JournalFile _file;
    private readonly GroupCommit _writer;

    private SqliteJournal(JournalFile file, GroupCommit writer)
    {
        _file = file;
        _writer = writer;
    }

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="JournalException">It cannot be opened, is locked, is no journal or one of a newer version, or the SQLite library is too old.</exception>
    public static Task<SqliteJournal> OpenAsync(string path, SqliteJournalOptions? options = null, CancellationToken cancellation = default)
    {
        var file = new JournalFile(Path.GetFullPath(path), (options ?? new SqliteJournalOptions()).LockWait);
        return Task.Run(() => new SqliteJournal(file, GroupCommit.Open(file)), cancellation);
    }

    /// <inheritdoc/>
    public Task<HostLease> AcquireAsync(HostIdentity host, DateTimeOffset now, TimeSpan length, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<HostLease>(statements =>
        {
            if (statements.ReadLease() is { } held && !held.MayBeTaken(now))
                throw new JournalHeldException(_file.Name, held);

            return statements.TakeLease(host, now, now + length);
        }));
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(HostLease lease, DateTimeOffset now, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<bool>(statements => statements.RenewLease(lease, now + (lease.Until - lease.Since))));
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(HostLease lease, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<bool>(statements => statements.RenewLease(lease, null)));
    }

    /// <inheritdoc/>
    public Task<HostLease?> HolderAsync(CancellationToken cancellation = default) =>
        ReadAsync(connection => new Statements(connection).ReadLease(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>?> StartAsync(HostLease lease, IReadOnlyList<JournalRun> runs, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<IReadOnlyList<bool>?>(statements =>
            statements.IsHeldBy(lease) ? [.. runs.Select(statements.TryInsertRun)] : null));
    }

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(
        HostLease lease, string runId, IReadOnlyList<JournalEvent> events, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<AppendOutcome>(
            statements => statements.IsHeldBy(lease) ? statements.Append(lease.Epoch, runId, events) : AppendOutcome.Fenced,
            outcome => outcome == AppendOutcome.Conflict));
    }

    /// <inheritdoc/>
    public Task RequestAsync(RunRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<bool>(statements => RequestTable.TryInsert(statements, request)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRequest>> RequestsAsync(CancellationToken cancellation = default) => ReadAsync(RequestTable.Open, cancellation);

    /// <inheritdoc/>
    public Task<bool> AnswerAsync(HostLease lease, string requestId, RequestAnswer answer, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<bool>(statements =>
        {
            if (!statements.IsHeldBy(lease))
                return false;

            RequestTable.Answer(statements, requestId, answer);
            return true;
        }));
    }

    /// <inheritdoc/>
    public Task<RequestAnswer?> AnswerAsync(string requestId, CancellationToken cancellation = default) =>
        ReadAsync(connection => RequestTable.FindAnswer(connection, requestId), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunSummary> ListAsync(RunFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var left = filter.Most ?? int.MaxValue;
        for (var place = RunPage.Place.Newest; place is not null && left > 0;)
        {
            var from = place;
            var page = await ReadAsync(connection => RunPage.Read(connection, filter, from), cancellation);
            foreach (var run in page.Runs.Take(left))
                yield return run;

            left -= page.Runs.Count;
            place = page.Next;
        }
    }

    /// <inheritdoc/>
    public Task<bool?> ImportAsync(HostLease lease, RunHistory history, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _writer.Enqueue(new Write<bool?>(statements => statements.IsHeldBy(lease) ? statements.TryImport(lease.Epoch, history) : null));
    }

    /// <inheritdoc/>
    public async Task<int?> PruneAsync(HostLease lease, DateTimeOffset endedBefore, CancellationToken cancellation = default)
    {
        int? pruned = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = await _writer.Enqueue(new Write<int?>(statements =>
                statements.IsHeldBy(lease) ? Pruning.Prune(statements, endedBefore) : null));
            if (some is null)
                return pruned;

            pruned = (pruned ?? 0) + some;
            if (some < Pruning.RunsAtOnce)
                break;
        }

        await _writer.Enqueue(new Write<int>(statements => statements.IsHeldBy(lease) ? Pruning.PruneStrayRequests(statements, endedBefore) : 0));
        return pruned;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunHistory> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var id in await ReadAsync(HistoryReader.Unfinished, cancellation))
        {
            if (await ReadAsync(id, cancellation) is { } history)
                yield return history;
        }
    }

    /// <inheritdoc/>
    public Task<RunHistory?> ReadAsync(string runId, CancellationToken cancellation = default) =>
        ReadAsync(connection => HistoryReader.Read(connection, runId), cancellation);

    /// <summary>Writes what is queued, folds the log into the file and closes it.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation) => Task.Run(
        () =>
        {
            try
            {
                using var connection = _file.OpenReader();
                return read(connection);
            }
            catch (SqliteException exception)
            {
                throw _file.Explain(exception);
            }
        },
        cancellation);
}
