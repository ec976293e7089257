using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    private string Copy => _folder.File("copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_during_writes_has_what_was_committed_before_a_moment_and_nothing_after_it()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        await journal.StartAsync(lease, [new("a", "G", "v", Start, null, default)]);
        var last = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await journal.AppendAsync(lease, "a", [new(last + 1, Start, JournalEventKind.JobStarted) { Job = "x", Payload = new byte[2_000] }]);
                Interlocked.Increment(ref last);
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            var before = Volatile.Read(ref last);
            await journal.BackupAsync(Copy);
            var after = Volatile.Read(ref last) + 1;

            Assert.Equal("ok", Check());
            var events = (await ReadCopyAsync("a"))!.Events;
            Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(entry => entry.Number));
            Assert.InRange(events.Count, before, after);
        }

        await stop.CancelAsync();
        await writing;
        Assert.Equal([Copy], Directory.GetFiles(_folder.Path, "copy*"));
    }

    [Fact]
    public async Task A_host_may_execute_on_a_backup_at_once_whoever_holds_the_journal()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        await journal.AcquireAsync(new("elsewhere", 1, Start), TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(1));
        await journal.BackupAsync(Copy);

        await using var copy = await SqliteJournal.OpenAsync(Copy);

        Assert.Equal(2, (await copy.AcquireAsync(HostIdentity.Current(), TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(1))).Epoch);
    }

    [Fact]
    public async Task A_journal_is_not_its_own_backup()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => journal.BackupAsync(File));

        Assert.Contains("cannot be its own backup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_in_use_is_not_replaced_by_a_backup()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        await using var other = await SqliteJournal.OpenAsync(Copy);

        var refusal = await Assert.ThrowsAsync<IOException>(() => journal.BackupAsync(Copy));

        Assert.Contains($"'{Copy}' is a database that is open elsewhere", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<RunHistory?> ReadCopyAsync(string run)
    {
        await using var copy = await SqliteJournal.OpenAsync(Copy);
        return await copy.ReadAsync(run);
    }

    private string Check()
    {
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=false");
        connection.Open();
        return (string)connection.Execute("PRAGMA quick_check")!;
    }
}
