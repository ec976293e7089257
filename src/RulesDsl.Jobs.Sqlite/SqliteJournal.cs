using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>
/// The journal in one SQLite file. One writer commits in groups; readers are apart and see what is committed. Several
/// processes may read the file; the host lease in it lets one execute.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private const long SmallestLog = 64 * 1024;

    private readonly JournalFile _file;
    private readonly GroupCommit? _writer;

    private SqliteJournal(JournalFile file, GroupCommit? writer)
    {
        _file = file;
        _writer = writer;
    }

    private GroupCommit Writer => _writer
        ?? throw new InvalidOperationException($"{_file.Name} was opened for reading only ({nameof(SqliteJournalOptions)}.{nameof(SqliteJournalOptions.ReadOnly)}).");

    /// <summary>Opens the file; unless it is only to be read, makes it where there is none.</summary>
    /// <exception cref="JournalException">It cannot be opened, is locked or damaged, is no journal or one of a newer version, or the SQLite library is too old.</exception>
    public static Task<SqliteJournal> OpenAsync(string path, SqliteJournalOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new SqliteJournalOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLogBytes, SmallestLog);
        var file = new JournalFile(Path.GetFullPath(path), options.LockWait);
        return options.ReadOnly
            ? OpenToReadAsync(file, cancellation)
            : Task.Run(() => new SqliteJournal(file, GroupCommit.Open(file, options)), cancellation);
    }

    /// <inheritdoc/>
    public Task<HostLease> AcquireAsync(HostIdentity host, DateTimeOffset now, TimeSpan length, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<HostLease>(statements =>
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
        return Writer.Enqueue(new Write<bool>(statements => statements.RenewLease(lease, now + (lease.Until - lease.Since))));
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(HostLease lease, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<bool>(statements => statements.RenewLease(lease, null)));
    }

    /// <inheritdoc/>
    public Task<HostLease?> HolderAsync(CancellationToken cancellation = default) =>
        ReadAsync(connection => new Statements(connection).ReadLease(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<bool>?> StartAsync(HostLease lease, IReadOnlyList<JournalRun> runs, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<IReadOnlyList<bool>?>(statements =>
            statements.IsHeldBy(lease) ? [.. runs.Select(statements.TryInsertRun)] : null));
    }

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(
        HostLease lease, string runId, IReadOnlyList<JournalEvent> events, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<AppendOutcome>(
            statements => statements.IsHeldBy(lease) ? statements.Append(lease.Epoch, runId, events) : AppendOutcome.Fenced,
            outcome => outcome == AppendOutcome.Conflict));
    }

    /// <inheritdoc/>
    public Task RequestAsync(RunRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<bool>(statements => RequestTable.TryInsert(statements, request)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunRequest>> RequestsAsync(CancellationToken cancellation = default) => ReadAsync(RequestTable.Open, cancellation);

    /// <inheritdoc/>
    public Task<bool> AnswerAsync(HostLease lease, string requestId, RequestAnswer answer, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<bool>(statements =>
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
    public Task<DateTimeOffset?> MarkAsync(string trigger, CancellationToken cancellation = default) =>
        ReadAsync(connection => MarkTable.Find(connection, trigger), cancellation);

    /// <inheritdoc/>
    public Task<bool> MarkAsync(HostLease lease, string trigger, DateTimeOffset until, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Writer.Enqueue(new Write<bool>(statements =>
        {
            if (!statements.IsHeldBy(lease))
                return false;

            MarkTable.Set(statements, trigger, until);
            return true;
        }));
    }

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
        return Writer.Enqueue(new Write<bool?>(statements => statements.IsHeldBy(lease) ? statements.TryImport(lease.Epoch, history) : null));
    }

    /// <inheritdoc/>
    public async Task<int?> PruneAsync(HostLease lease, DateTimeOffset endedBefore, CancellationToken cancellation = default)
    {
        int? pruned = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = await Writer.Enqueue(new Write<int?>(statements =>
                statements.IsHeldBy(lease) ? Pruning.Prune(statements, endedBefore) : null));
            if (some is null)
                return pruned;

            pruned = (pruned ?? 0) + some;
            if (some < Pruning.RunsAtOnce)
                break;
        }

        await Writer.Enqueue(new Write<int>(statements => statements.IsHeldBy(lease) ? Pruning.PruneStrayRequests(statements, endedBefore) : 0));
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

    /// <summary>
    /// Copies the journal to another file while it is used: everything that was committed at one moment, checked for damage. Whoever opens the
    /// copy may execute on it at once.
    /// </summary>
    /// <param name="path">The copy. A file of that name is replaced when the new one is complete.</param>
    /// <param name="cancellation">Ends the waiting before the copying begins.</param>
    /// <exception cref="JournalException">The journal is damaged or cannot be read, or the disk of the copy is full.</exception>
    /// <exception cref="IOException">The copy cannot be written there.</exception>
    public Task BackupAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Explained(() => Backup.Write(_file, Path.GetFullPath(path))), cancellation);
    }

    /// <summary>Writes what is queued, folds the log into the file and closes it.</summary>
    public ValueTask DisposeAsync() => _writer?.DisposeAsync() ?? default;

    private static async Task<SqliteJournal> OpenToReadAsync(JournalFile file, CancellationToken cancellation)
    {
        if (!File.Exists(file.Path))
            throw new JournalException($"{file.Name} does not exist. Check the path; a host makes the file when it starts.", isTransient: false);

        var journal = new SqliteJournal(file, null);
        await journal.ReadAsync(
            connection =>
            {
                Schema.CheckLibrary(connection);
                Schema.CheckVersion(connection, file);
                return true;
            },
            cancellation);
        return journal;
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation) => Task.Run(
        () => Explained(() =>
        {
            using var connection = _file.OpenReader();
            return read(connection);
        }),
        cancellation);

    private T Explained<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw _file.Explain(exception);
        }
    }

    private void Explained(Action act) => Explained(() =>
    {
        act();
        return true;
    });
}
