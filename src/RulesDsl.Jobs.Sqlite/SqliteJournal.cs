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
