using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests;

/// <summary>What other processes do with the file while a host executes: a second opening of it has locks of its own, like one of another process.</summary>
public sealed class BesideAHostTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_are_taken_while_the_host_writes_without_a_pause()
    {
        await using var host = await SqliteJournal.OpenAsync(File);
        var lease = await host.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        var runs = Enumerable.Range(0, 50).Select(n => $"{n}").ToArray();
        await host.StartAsync(lease, [.. runs.Select(id => new JournalRun(id, "G", "v", Start, null, default))]);
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(runs.Select(async run =>
        {
            for (var n = 1; !stop.IsCancellationRequested; n++)
                await host.AppendAsync(lease, run, [new(n, Start, JournalEventKind.JobStarted)]);
        }));

        await using (var beside = await SqliteJournal.OpenAsync(File))
        {
            for (var n = 0; n < 20; n++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System);
                await beside.RequestAsync(new($"q{n}", "0", RunRequestKind.Pause, Start));
            }
        }

        await stop.CancelAsync();
        await writing;
        Assert.Equal(20, (await host.RequestsAsync()).Count);
    }

    [Fact]
    public async Task A_reader_sees_what_the_host_has_committed_and_may_not_write()
    {
        await using var host = await SqliteJournal.OpenAsync(File);
        await using var beside = await SqliteJournal.OpenAsync(File, new() { ReadOnly = true });
        var lease = await host.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        await host.StartAsync(lease, [new("a", "G", "v", Start, null, default)]);

        Assert.Equal(["a"], await beside.ListAsync(RunFilter.All).Select(run => run.Run.Id).ToListAsync());
        Assert.Equal(lease.Epoch, (await beside.HolderAsync())!.Epoch);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => beside.RequestAsync(new("q", "a", RunRequestKind.Pause, Start)));
        Assert.Contains("was opened for reading only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_read()
    {
        await (await SqliteJournal.OpenAsync(File)).DisposeAsync();
        new FileInfo(File).IsReadOnly = true;

        await using var beside = await SqliteJournal.OpenAsync(File, new() { ReadOnly = true });

        Assert.Equal(0, await beside.ListAsync(RunFilter.All).CountAsync());
    }

    [Fact]
    public async Task A_reader_makes_no_file()
    {
        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File, new() { ReadOnly = true }));

        Assert.Equal($"The journal '{File}' does not exist. Check the path; a host makes the file when it starts.", refusal.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_reader_leaves_an_older_journal_as_it_is()
    {
        using (var connection = Connect())
            connection.Execute(Schema.Version1 + "PRAGMA user_version = 1;");

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File, new() { ReadOnly = true }));

        Assert.Contains("was written by an older version of this library (schema 1; this one reads 2). Start a host of this version on it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_told_of_a_file_of_something_else()
    {
        using (var connection = Connect())
            connection.Execute("CREATE TABLE theirs (x)");

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File, new() { ReadOnly = true }));

        Assert.Contains("is a database of something else", refusal.Message, StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }
}
