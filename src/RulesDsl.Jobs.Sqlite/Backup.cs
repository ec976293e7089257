using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Copies a journal while a host executes on it: what was committed at one moment, whole.</summary>
internal static class Backup
{
    public static void Write(JournalFile journal, string path)
    {
        if (path == journal.Path)
            throw new ArgumentException($"{journal.Name} cannot be its own backup. Name another file.", nameof(path));

        if (File.Exists($"{path}-wal"))
            throw new IOException($"'{path}' is a database that is open elsewhere or was not closed. Name another file for the backup.");

        if (Path.GetDirectoryName(path) is { } folder)
            Directory.CreateDirectory(folder);

        // Whoever looks for the backup finds the one before or this one, but none that is half there.
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Copy(journal, unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN && File.Exists(journal.Path))
        {
            throw new IOException($"The backup '{path}' could not be written ({exception.Message}). Check the folder and the space on its disk.", exception);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(JournalFile journal, string path)
    {
        using var to = new JournalFile(path, TimeSpan.Zero).OpenWriter();
        using (var from = journal.OpenReader())
            from.BackupDatabase(to);

        Integrity.Check(to, journal);
        to.Execute("PRAGMA journal_mode = DELETE"); // One file; who opens it as a journal gives it a log again.
        to.Execute("UPDATE host SET until = NULL"); // The host holds the journal, not the copy.
    }
}
