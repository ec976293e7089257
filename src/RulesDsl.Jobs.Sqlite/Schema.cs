using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>The tables. Times are milliseconds since 1970; statuses, kinds and slots are the numbers of their enums.</summary>
internal static class Schema
{
    private const long CurrentVersion = 1;

    // Versions before it can lose committed pages when the log is reset while a reader holds it back.
    private static readonly Version OldestLibrary = new(3, 51, 3);

    public static void Prepare(SqliteConnection connection, JournalFile file)
    {
        CheckLibrary((string)connection.Execute("SELECT sqlite_version()")!);
        if ((string?)connection.Execute("PRAGMA journal_mode = WAL") != "wal")
            throw new JournalException($"{file.Name} is on a file system that has no shared memory, which the write-ahead log needs. Put it on a local disk.", isTransient: false);

        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA mmap_size = 0");
        connection.Execute("PRAGMA wal_autocheckpoint = 0");
        connection.Execute("PRAGMA journal_size_limit = 67108864");
        connection.Execute("BEGIN IMMEDIATE");
        Migrate(connection, file);
        connection.Execute("COMMIT");
    }

    internal static void CheckLibrary(string version)
    {
        if (Version.Parse(version) < OldestLibrary)
            throw new JournalException($"The SQLite library here is {version}; the journal needs {OldestLibrary} or newer, because older ones can lose committed data. Reference a newer SQLitePCLRaw.bundle_e_sqlite3.", isTransient: false);
    }

    private static void Migrate(SqliteConnection connection, JournalFile file)
    {
        var version = (long)connection.Execute("PRAGMA user_version")!;
        if (version > CurrentVersion)
            throw new JournalException($"{file.Name} was written by a newer version of this library (schema {version}; this one knows {CurrentVersion}). Update the package.", isTransient: false);

        if (version == CurrentVersion)
            return;

        if ((long)connection.Execute("SELECT count(*) FROM sqlite_schema")! > 0)
            throw new JournalException($"{file.Name} is a database of something else: it has tables, but not those of a journal. Give the journal a file of its own.", isTransient: false);

        connection.Execute("""
            CREATE TABLE host (
                id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL, machine TEXT NOT NULL, process_id INTEGER NOT NULL,
                process_started INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER
            ) STRICT;
            CREATE TABLE runs (
                run INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, graph TEXT NOT NULL, version TEXT NOT NULL,
                started_at INTEGER NOT NULL, trigger TEXT, inputs BLOB NOT NULL, status INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX runs_unfinished ON runs (run) WHERE status IN (0, 3);
            CREATE TABLE events (
                run INTEGER NOT NULL REFERENCES runs, number INTEGER NOT NULL, at INTEGER NOT NULL, epoch INTEGER NOT NULL,
                kind INTEGER NOT NULL, slot INTEGER NOT NULL, job TEXT NOT NULL, item TEXT NOT NULL, step TEXT NOT NULL, step_key TEXT NOT NULL,
                attempt INTEGER NOT NULL, payload BLOB, reason TEXT, detail TEXT, not_before INTEGER,
                PRIMARY KEY (run, number)
            ) STRICT, WITHOUT ROWID;
            CREATE UNIQUE INDEX events_once ON events (run, slot, job, item, step, step_key) WHERE slot <> 0;
            """);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {CurrentVersion}"));
    }
}
