using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>
/// Folds the write-ahead log into the file: after every few megabytes what readers do not hold, and beyond the limit all of it,
/// waiting for them.
/// </summary>
/// <remarks>Everything is durable in the log, so a checkpoint that fails costs nothing but its next try.</remarks>
internal sealed class Checkpoints(SqliteConnection connection, SqliteJournalOptions options)
{
    private static readonly TimeSpan WaitForReaders = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private readonly long _pageSize = (long)connection.Execute("PRAGMA page_size")!;
    private readonly long _bytesBetween = Math.Min(4 * 1024 * 1024, options.MaxLogBytes / 4);
    private long _bytesToWait;

    public void AfterCommit()
    {
        if (PagesWritten(reset: false) * _pageSize < _bytesBetween)
            return;

        PagesWritten(reset: true);
        var logged = Run("PASSIVE") * _pageSize;
        var tooMany = options.MaxLogBytes - _bytesBetween; // What is written until the next look has room.
        if (logged <= tooMany)
            _bytesToWait = tooMany;
        else if (TryRestart(logged > _bytesToWait ? WaitForReaders : TimeSpan.Zero))
            _bytesToWait = tooMany;
        else if (logged > _bytesToWait)
            _bytesToWait = logged * 2;
    }

    /// <summary>Leaves one file, to copy, unless another process has it open: that one is not held up.</summary>
    public void Close()
    {
        SetPatience(TimeSpan.Zero);
        Run("TRUNCATE");
    }

    // With the log started anew, the next writes go to its beginning. A reader that did not let go is waited for again
    // only when the log has doubled: it must not slow down every write. Until then it is only looked whether it has.
    private bool TryRestart(TimeSpan wait)
    {
        SetPatience(TimeSpan.Zero); // SQLite's own wait looks too seldom to find the moment between two readers.
        var started = TimeProvider.System.GetTimestamp();
        bool isDone;
        while (!(isDone = Run("RESTART") >= 0) && TimeProvider.System.GetElapsedTime(started) < wait)
            Task.Delay(LookAgain, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();

        SetPatience(options.LockWait);
        return isDone;
    }

    private void SetPatience(TimeSpan patience) =>
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {patience.TotalMilliseconds:0}"));

    private long PagesWritten(bool reset) =>
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, reset ? 1 : 0) == raw.SQLITE_OK ? pages : 0;

    /// <summary>How many pages the log has; negative where the checkpoint could not be done.</summary>
    private long Run(string mode)
    {
        try
        {
            using var command = connection.Prepare($"PRAGMA wal_checkpoint({mode})");
            using var reader = command.ExecuteReader();
            return reader.Read() && reader.GetInt64(0) == 0 ? reader.GetInt64(1) : -1;
        }
        catch (SqliteException)
        {
            return -1;
        }
    }
}
