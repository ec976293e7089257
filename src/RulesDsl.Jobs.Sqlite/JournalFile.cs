using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Where the journal is, how connections to it are opened, and what its errors mean to a person.</summary>
internal sealed class JournalFile(string path, TimeSpan lockWait)
{
    public string Name { get; } = $"The journal '{path}'";

    public string Path { get; } = path;

    public SqliteConnection OpenWriter()
    {
        if (System.IO.Path.GetDirectoryName(Path) is { } folder)
            Directory.CreateDirectory(folder);

        return Open(SqliteOpenMode.ReadWriteCreate);
    }

    // As SQLite has it, only who may write takes the log's files away with the last connection. A file that may not be written is still read.
    public SqliteConnection OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>The trouble in words, with the mend, and whether the same write may be tried again.</summary>
    public JournalException Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => new JournalException(
            string.Create(CultureInfo.InvariantCulture,
                $"{Name} is locked by another process, and still was after {lockWait.TotalSeconds:0.#} s. Close what writes to the file (a database browser, a backup, a script with an open transaction). Nothing acknowledged is lost."),
            isTransient: true, exception),
        raw.SQLITE_FULL => new JournalException(
            $"{Name} cannot grow: the disk is full. Free some space. Nothing acknowledged is lost.", isTransient: true, exception),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM => new JournalException(
            $"{Name} cannot be opened or written ({exception.Message}). Check that the folder exists and that this user may write to it and to the file.",
            isTransient: false, exception),
        raw.SQLITE_NOTADB => new JournalException(
            $"{Name} is damaged or not a journal ({exception.Message}). Restore it from a backup; nothing was written to it.", isTransient: false, exception),
        raw.SQLITE_CORRUPT => Damaged(exception.Message, exception),
        _ => new JournalException(
            $"{Name} could not be used ({exception.Message}). Check the disk, then start again: what was acknowledged is resumed.", isTransient: false, exception),
    };

    /// <summary>The file has been found damaged.</summary>
    public JournalException Damaged(string problem, SqliteException? inner = null) => new(
        $"{Name} is damaged ({problem}). Restore it from a backup; what can still be read of single runs is written out by `rules runs export`.", isTransient: false, inner);

    /// <summary>The file is not at its path any more although it is open.</summary>
    public JournalException Removed() => new(
        $"{Name}, or the log beside it, was removed or replaced while it was open, so nothing more is acknowledged. Put the file back or restore it from a backup, and start a new host.",
        isTransient: false);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1, // The library's own wait, set below, is exact; the driver's polls on top of it.
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {lockWait.TotalMilliseconds:0}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
