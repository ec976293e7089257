using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class MigrationTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_journal_of_the_first_version_goes_on_with_all_that_it_has()
    {
        WriteFirstVersion();

        await using var journal = await SqliteJournal.OpenAsync(File);

        var history = (await journal.ReadAsync("ended"))!;
        Assert.Equal(RunStatus.Failed, history.Status);
        Assert.Equal(
            [(1, JournalEventKind.JobFailed, 0, ""), (2, JournalEventKind.RunFailed, 0, "")],
            history.Events.Select(entry => (entry.Number, entry.Kind, entry.Round, entry.Request)));
        Assert.Equal(["ran", "waits"], await journal.UnfinishedAsync().Select(run => run.Run.Id).ToListAsync());
        Assert.Equal(
            [("waits", Start.AddSeconds(3)), ("ran", Start.AddSeconds(1)), ("ended", Start.AddSeconds(2))],
            await journal.ListAsync(RunFilter.All).Select(run => (run.Run.Id, run.ChangedAt)).ToListAsync());
        Assert.Equal(2, Version());
    }

    [Fact]
    public async Task A_migrated_journal_takes_an_end_again_in_another_round_only()
    {
        WriteFirstVersion();

        await using var journal = await SqliteJournal.OpenAsync(File);
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));

        var again = new JournalEvent(5, Start, JournalEventKind.JobSucceeded) { Job = "a" };
        Assert.Equal(2, lease.Epoch);
        Assert.Equal(AppendOutcome.Conflict, await journal.AppendAsync(lease, "ended", [again]));
        Assert.Equal(AppendOutcome.Written, await journal.AppendAsync(lease, "ended", [again with { Round = 1 }]));
    }

    [Fact]
    public async Task A_migrated_journal_has_the_tables_of_a_new_one()
    {
        WriteFirstVersion();
        await (await SqliteJournal.OpenAsync(File)).DisposeAsync();
        await (await SqliteJournal.OpenAsync(_folder.File("new.db"))).DisposeAsync();

        Assert.Equal(Tables(_folder.File("new.db")), Tables(File));
    }

    private static string Tables(string file)
    {
        using var connection = Connect(file);
        return (string)connection.Execute("SELECT group_concat(sql, char(10) ORDER BY name) FROM sqlite_schema")!;
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        return connection;
    }

    private long Version()
    {
        using var connection = Connect(File);
        return (long)connection.Execute("PRAGMA user_version")!;
    }

    private void WriteFirstVersion()
    {
        using var connection = Connect(File);
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute(Schema.Version1);
        connection.Execute(
            """
            PRAGMA user_version = 1;
            INSERT INTO host VALUES (1, 1, 'm', 1, 0, 0, NULL);
            INSERT INTO runs VALUES (1, 'ended', 'G', 'v', 1000000, NULL, X'7B7D', 2), (2, 'ran', 'G', 'v', 1001000, NULL, X'7B7D', 0), (3, 'waits', 'G', 'v', 1002000, NULL, X'7B7D', 3);
            INSERT INTO events VALUES
                (1, 1, 1001000, 1, 5, 1, 'a', '', '', '', 1, NULL, 'no', NULL, NULL), (1, 2, 1002000, 1, 10, 0, '', '', '', '', 0, NULL, 'no', NULL, NULL),
                (2, 1, 1004000, 1, 8, 0, '', '', '', '', 0, NULL, NULL, NULL, NULL), (3, 1, 1003000, 1, 11, 0, '', '', '', '', 0, NULL, NULL, NULL, NULL);
            """);
    }
}
