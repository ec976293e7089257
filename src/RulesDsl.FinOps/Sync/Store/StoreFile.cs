using Microsoft.Data.Sqlite;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// The database file: one connection, used by one thread at a time. A change is one immediate transaction, synced to the disk
/// before it is acknowledged (WAL, <c>synchronous=FULL</c>).
/// </summary>
internal sealed class StoreFile : IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeSpan _patience;

    public StoreFile(string path, TimeSpan patience)
    {
        _path = path;
        _patience = patience;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ConnectionString);
        try
        {
            Guard(() =>
            {
                _connection.Open();
                using var command = _connection.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 0;";
                command.ExecuteNonQuery();
                return true;
            });
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>A change: all of it or nothing, and on the disk when this returns.</summary>
    public T Write<T>(Func<StoreSession, T> work)
    {
        lock (_gate)
        {
            return Guard(() =>
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                var result = work(new StoreSession(_connection, transaction));
                transaction.Commit();
                return result;
            });
        }
    }

    /// <inheritdoc cref="Write{T}(Func{StoreSession, T})"/>
    public void Write(Action<StoreSession> work) => Write(session =>
    {
        work(session);
        return true;
    });

    /// <summary>A look at one moment of the store.</summary>
    public T Read<T>(Func<StoreSession, T> work)
    {
        lock (_gate)
        {
            return Guard(() =>
            {
                using var transaction = _connection.BeginTransaction(deferred: true);
                return work(new StoreSession(_connection, transaction));
            });
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _connection.Dispose();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new StoreException($"{_path}: {Explain(e)}", e);
        }
    }

    private string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked =>
            $"the database is locked by another process and was not freed within {_patience.TotalSeconds:0} s; "
            + "nothing was changed and nothing is lost: end what holds it, then start again",
        Full => "the disk is full; nothing was changed: free some space, then start again",
        ReadOnly => "the database may not be written: check the permissions of the file and its folder",
        CannotOpen => "the database cannot be opened: check that the folder is there and may be written",
        InputOutput => $"the disk failed while the database was used ({e.Message}); nothing was changed",
        Corrupt or NotADatabase => "this is no FinOps database, or a damaged one: name another file, or restore this one from a copy",
        _ => $"the database refused: {e.Message}",
    };
}
