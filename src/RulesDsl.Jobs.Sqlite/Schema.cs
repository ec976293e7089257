using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>The tables. Times are milliseconds since 1970; statuses, kinds and slots are the numbers of their enums.</summary>
internal static class Schema
{
    private const long CurrentVersion = 2;

    /// <summary>The tables as the first version made them; a new file takes the same steps as one that was made then.</summary>
    internal const string Version1 = """
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
        """;

    // The columns have defaults, so a host of the first version that still executes on the file can go on writing.
    private const string ToVersion2 = """
        ALTER TABLE runs ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
        UPDATE runs SET changed_at = coalesce(
            (SELECT at FROM events WHERE events.run = runs.run AND kind IN (9, 10, 11) AND status <> 0 ORDER BY number DESC LIMIT 1), started_at);
        DROP INDEX runs_unfinished;
        CREATE INDEX runs_unfinished ON runs (run) WHERE status NOT IN (1, 2, 6);
        CREATE INDEX runs_ended ON runs (changed_at) WHERE status IN (1, 2, 6);
        CREATE INDEX runs_started ON runs (started_at);
        ALTER TABLE events ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN request TEXT NOT NULL DEFAULT '';
        DROP INDEX events_once;
        CREATE UNIQUE INDEX events_once ON events (run, slot, job, item, step, step_key, round) WHERE slot <> 0;
        CREATE TABLE requests (
            request INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL,
            graph TEXT NOT NULL, source TEXT NOT NULL, job TEXT NOT NULL, item TEXT NOT NULL, payload BLOB, reason TEXT, answered INTEGER NOT NULL DEFAULT 0, problem TEXT
        ) STRICT;
        CREATE INDEX requests_open ON requests (request) WHERE answered = 0;
        CREATE INDEX requests_answered ON requests (run_id) WHERE answered = 1;
        CREATE TABLE marks (trigger TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """;

    // Versions before it can lose committed pages when the log is reset while a reader holds it back.
    private static readonly Version OldestLibrary = new(3, 51, 3);

    public static void Prepare(SqliteConnection connection, JournalFile file)
    {
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

    public static void CheckLibrary(SqliteConnection connection) => CheckLibrary((string)connection.Execute("SELECT sqlite_version()")!);

    /// <summary>Sees that a file that is only read has the tables that this library knows.</summary>
    public static void CheckVersion(SqliteConnection connection, JournalFile file)
    {
        var version = (long)connection.Execute("PRAGMA user_version")!;
        ThrowIfNewer(version, file);
        if (version == 0)
            throw new JournalException($"{file.Name} is a database of something else, or of a host that never started: it has not the tables of a journal.", isTransient: false);

        if (version < CurrentVersion)
            throw new JournalException($"{file.Name} was written by an older version of this library (schema {version}; this one reads {CurrentVersion}). Start a host of this version on it, which brings it up to date.", isTransient: false);
    }

    internal static void CheckLibrary(string version)
    {
        if (Version.Parse(version) < OldestLibrary)
            throw new JournalException($"The SQLite library here is {version}; the journal needs {OldestLibrary} or newer, because older ones can lose committed data. Reference a newer SQLitePCLRaw.bundle_e_sqlite3.", isTransient: false);
    }

    private static void Migrate(SqliteConnection connection, JournalFile file)
    {
        var version = (long)connection.Execute("PRAGMA user_version")!;
        ThrowIfNewer(version, file);
        if (version == 0)
        {
            if ((long)connection.Execute("SELECT count(*) FROM sqlite_schema")! > 0)
                throw new JournalException($"{file.Name} is a database of something else: it has tables, but not those of a journal. Give the journal a file of its own.", isTransient: false);

            connection.Execute(Version1);
        }

        if (version < CurrentVersion)
        {
            connection.Execute(ToVersion2);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {CurrentVersion}"));
        }
    }

    private static void ThrowIfNewer(long version, JournalFile file)
    {
        if (version > CurrentVersion)
            throw new JournalException($"{file.Name} was written by a newer version of this library (schema {version}; this one knows {CurrentVersion}). Update the package.", isTransient: false);
    }
}
