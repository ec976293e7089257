using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>
/// The one writer of a journal file: whatever was queued while the last group was being synced to disk is the next group,
/// one transaction, one sync. So a lone run waits for one sync per write, and a thousand runs share it.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly JournalFile _file;
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly Checkpoints _checkpoints;
    private readonly RemovedFile _removed;
    private readonly Task _loop;
    private List<Write> _queue = [];
    private bool _closed;

    private GroupCommit(JournalFile file, SqliteConnection connection, SqliteJournalOptions options)
    {
        _file = file;
        _connection = connection;
        _statements = new Statements(connection);
        _checkpoints = new Checkpoints(connection, options);
        _removed = new RemovedFile(connection);
        _loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public static GroupCommit Open(JournalFile file, SqliteJournalOptions options)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = file.OpenWriter();
            Schema.CheckLibrary(connection);
            if (options.CheckIntegrity)
                Integrity.Check(connection, file);

            Schema.Prepare(connection, file);
            return new GroupCommit(file, connection, options);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            if (exception is SqliteException trouble)
                throw file.Explain(trouble);

            throw;
        }
    }

    public Task<T> Enqueue<T>(Write<T> write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteJournal));
            _queue.Add(write);
            Monitor.Pulse(_gate);
        }

        return write.Done;
    }

    /// <summary>Writes what is queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        await _loop;
    }

    private void Loop()
    {
        while (Next() is { } group)
        {
            Commit(group);
            _checkpoints.AfterCommit();
        }

        _checkpoints.Close();
        _statements.Dispose();
        _connection.Dispose();
    }

    private List<Write>? Next()
    {
        lock (_gate)
        {
            while (_queue.Count == 0)
            {
                if (_closed)
                    return null;

                Monitor.Wait(_gate);
            }

            var group = _queue;
            _queue = [];
            return group;
        }
    }

    private void Commit(List<Write> group)
    {
        var refused = new List<Write>();
        try
        {
            while (!TryCommit(group, refused))
            {
                // Refusals are rare: an attempt without the refused write costs less than a savepoint for every write.
            }
        }
        catch (Exception exception)
        {
            // Whatever it is, it must not end the loop: everybody who writes waits for it.
            RollBack();
            var trouble = exception switch
            {
                JournalException known => known,
                SqliteException known => _file.Explain(known),
                _ => new JournalException($"{_file.Name} could not be written: {exception.Message}", isTransient: false, exception),
            };
            foreach (var write in group.Concat(refused))
                write.Fail(trouble);

            return;
        }

        foreach (var write in group.Concat(refused))
            write.Settle();
    }

    private bool TryCommit(List<Write> group, List<Write> refused)
    {
        _statements.Begin();
        if (group.Find(write => !write.Apply(_statements)) is { } loser)
        {
            _statements.Rollback();
            group.Remove(loser);
            refused.Add(loser);
            return false;
        }

        _statements.Commit();
        return !_removed.IsGone() ? true : throw _file.Removed();
    }

    private void RollBack()
    {
        try
        {
            _statements.Rollback();
        }
        catch (SqliteException)
        {
            // Some failures have rolled back already; the failure itself is what the callers are told.
        }
    }
}
