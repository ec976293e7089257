using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

public sealed class FrozenHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_frozen_host_is_replaced_after_its_lease_and_finishes_nothing_when_it_wakes_up()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var frozen = CrashProcess.Start(_folder.Path, "order", pause: 200, lease: 5_000);
        await frozen.WorkingAsync(limit.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, limit.Token);
        await FreezeBetweenWritesAsync(frozen, limit.Token);

        await using var journal = await SqliteJournal.OpenAsync(_folder.File("journal.db"));
        var refusal = await Assert.ThrowsAsync<JournalHeldException>(() => StartAsync(journal, pause: 1));
        Assert.Contains($"process {frozen.Id} on {Environment.MachineName} since ", refusal.Message, StringComparison.Ordinal);

        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System, limit.Token);
        await using var host = await StartAsync(journal, pause: 1);
        var run = (await host.FindAsync(CrashTests.RunId("order"), limit.Token))!;
        await run.WaitAsync(limit.Token);
        var before = (await journal.ReadAsync(run.Id, limit.Token))!.Events.Count;

        frozen.Thaw();
        var said = await frozen.Output.ReadToEndAsync(limit.Token);

        Assert.Equal(CrashHost.Lost, await frozen.EndAsync());
        Assert.Contains($"lost the journal to process {Environment.ProcessId} on {Environment.MachineName}", said, StringComparison.Ordinal);
        Assert.Equal(before, (await journal.ReadAsync(run.Id, limit.Token))!.Events.Count);
    }

    [Fact]
    public async Task A_killed_host_is_replaced_at_once_on_its_machine()
    {
        using (var killed = CrashProcess.Start(_folder.Path, "order", pause: 1_000, lease: 3_600_000))
        {
            await killed.WorkingAsync(CancellationToken.None);
            Assert.Null(await killed.KillAfterAsync(TimeSpan.Zero));
        }

        await using var journal = await SqliteJournal.OpenAsync(_folder.File("journal.db"));
        await using var host = await StartAsync(journal, pause: 0);

        var result = await (await host.FindAsync(CrashTests.RunId("order")))!.WaitAsync();
        Assert.Equal(JobStatus.Succeeded, result.Job("sum").Status);
    }

    // Frozen in the middle of a write it would hold the lock of the file, which only its end or its waking up gives back.
    private async Task FreezeBetweenWritesAsync(CrashProcess process, CancellationToken cancellation)
    {
        while (true)
        {
            process.Freeze();
            if (!IsLocked())
                return;

            process.Thaw();
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellation); // Time to renew its lease.
        }
    }

    private bool IsLocked()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("journal.db")};Pooling=false;Default Timeout=1");
        connection.Open();
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            return false;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_PROTOCOL)
        {
            return true;
        }
    }

    private Task<JobHost> StartAsync(SqliteJournal journal, int pause) =>
        JobHost.StartAsync(journal, [new CrashGraph(new Effects(_folder.Path), TimeSpan.FromMilliseconds(pause))]);
}
