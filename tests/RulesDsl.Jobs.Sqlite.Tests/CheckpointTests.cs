using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class CheckpointTests : IDisposable
{
    private const int MaxLog = 2 * 1024 * 1024;
    private static readonly int Appends = Environment.GetEnvironmentVariable("RULESDSL_LONG") == "1" ? 100_000 : 20_000;
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_stays_bounded_over_many_appends_while_readers_come_and_go()
    {
        await using var journal = await SqliteJournal.OpenAsync(File, new() { MaxLogBytes = MaxLog });
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        var runs = Enumerable.Range(0, 200).Select(n => $"{n}").ToArray();
        await journal.StartAsync(lease, [.. runs.Select(id => new JournalRun(id, "G", "v", Start, null, default))]);
        using var stop = new CancellationTokenSource();
        // There is always one that reads: without waiting for them the log would never be started anew.
        Task[] readers = [ReadAsync(TimeSpan.Zero, stop.Token), ReadAsync(TimeSpan.FromMilliseconds(10), stop.Token), ReadAsync(TimeSpan.FromMilliseconds(20), stop.Token)];
        long longest = 0;

        await Task.WhenAll(runs.Select(async run =>
        {
            for (var n = 1; n <= Appends / runs.Length; n++)
            {
                await journal.AppendAsync(lease, run, [new(n, Start, JournalEventKind.StepSucceeded) { Job = "job", Step = "step", StepKey = $"{n}" }]);
                longest = Math.Max(longest, new FileInfo($"{File}-wal").Length);
            }
        }));
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        // On a machine that stands still for a second one wait may be in vain; then the log doubles once.
        Assert.InRange(longest, 1, 2 * MaxLog + 1024 * 1024);
    }

    [Fact]
    public async Task A_reader_that_never_lets_go_makes_the_log_grow_but_holds_up_no_write_for_long()
    {
        await using var journal = await SqliteJournal.OpenAsync(File, new() { MaxLogBytes = 400 * 1024 });
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        await journal.StartAsync(lease, [new("a", "G", "v", Start, null, default)]);
        using (var reader = Connect())
        {
            reader.Execute("BEGIN");
            reader.Execute("SELECT count(*) FROM events");
            var started = TimeProvider.System.GetTimestamp();

            for (var n = 1; n <= 400; n++)
                await journal.AppendAsync(lease, "a", [new(n, Start, JournalEventKind.JobStarted) { Payload = new byte[4_000] }]);

            Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
            Assert.InRange(new FileInfo($"{File}-wal").Length, 1_600_000, long.MaxValue);
        }

        Assert.Equal(400, (await journal.ReadAsync("a"))!.Events.Count);
    }

    private async Task ReadAsync(TimeSpan after, CancellationToken stop)
    {
        await Task.Delay(after, TimeProvider.System, CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            using var reader = Connect();
            reader.Execute("BEGIN");
            reader.Execute("SELECT count(*) FROM runs");
            await Task.Delay(TimeSpan.FromMilliseconds(30), TimeProvider.System, CancellationToken.None);
            reader.Execute("COMMIT");
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }
}
