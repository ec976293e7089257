using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Sync;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>A store opens what is its own, keeps what it said it has, and says clearly what it cannot do.</summary>
public sealed class FinOpsStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_locked_database_is_a_clear_error_and_loses_nothing()
    {
        using var store = FinOpsStore.Open(_folder.Store, patience: Patience);
        store.Recommendations.Record("one", [SyncBench.Say("delete", "VM1")]);

        using (var other = Execute("BEGIN IMMEDIATE"))
        {
            var locked = Assert.Throws<StoreException>(() => store.Recommendations.Record("one", [SyncBench.Say("delete", "VM2")]));
            Assert.Equal(
                $"{_folder.Store}: the database is locked by another process and was not freed within 1 s; nothing was changed and nothing is lost: end what holds it, then start again",
                locked.Message);
        }

        store.Recommendations.Record("one", [SyncBench.Say("delete", "VM2")]);
        Assert.Equal(["VM1", "VM2"], _folder.Rows("SELECT resource FROM recommendations ORDER BY id"));
    }

    [Fact]
    public void A_store_keeps_a_write_ahead_log()
    {
        using var store = FinOpsStore.Open(_folder.Store);
        Assert.Equal(["wal"], _folder.Rows("PRAGMA journal_mode"));
    }

    [Fact]
    public void Opening_twice_keeps_what_is_there()
    {
        using (var store = FinOpsStore.Open(_folder.Store))
            store.Recommendations.Record("one", [SyncBench.Say("delete", "VM1")]);
        using (FinOpsStore.Open(_folder.Store))
            Assert.Equal(["VM1"], _folder.Rows("SELECT resource FROM recommendations"));
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        Execute("CREATE TABLE theirs (id INTEGER)").Dispose();

        Assert.Equal($"{_folder.Store}: this database belongs to something else: name another file", Refusal());
        Assert.Equal(["theirs"], _folder.Rows("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public void A_store_of_a_newer_release_is_refused()
    {
        FinOpsStore.Open(_folder.Store).Dispose();
        Execute("PRAGMA user_version = 99").Dispose();

        Assert.Equal($"{_folder.Store}: the database has version 99, written by a newer release; this one knows 1: update it", Refusal());
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_folder.Store, new string('x', 5000));

        Assert.Contains("this is no FinOps database, or a damaged one", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var path = _folder.File(Path.Combine("nowhere", "finops.db"));

        Assert.Contains("check that the folder is there", Assert.Throws<StoreException>(() => FinOpsStore.Open(path, patience: Patience)).Message, StringComparison.Ordinal);
    }

    private string Refusal() => Assert.Throws<StoreException>(() => FinOpsStore.Open(_folder.Store, patience: Patience)).Message;

    private SqliteConnection Execute(string sql)
    {
        var connection = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return connection;
    }
}
