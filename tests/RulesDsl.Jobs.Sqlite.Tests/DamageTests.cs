namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class DamageTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_file_is_found_when_a_host_would_start_and_the_mend_is_said()
    {
        await WriteAsync();
        await DamageAsync();

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File));

        Assert.StartsWith($"The journal '{File}' is damaged (", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("). Restore it from a backup; what can still be read of single runs is written out by `rules runs export`.", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTransient);
    }

    [Fact]
    public async Task What_is_whole_of_a_damaged_file_can_still_be_read()
    {
        await WriteAsync();
        await DamageAsync();

        await using var journal = await SqliteJournal.OpenAsync(File, new() { ReadOnly = true });

        Assert.Equal(1_000, await journal.ListAsync(RunFilter.All).CountAsync());
    }

    [Fact]
    public async Task A_truncated_file_is_damaged()
    {
        await WriteAsync();
        using (var stream = System.IO.File.OpenWrite(File))
            stream.SetLength(stream.Length - 4096 * 3);

        Assert.Contains("is damaged", (await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task A_write_after_the_file_or_its_log_was_removed_is_not_acknowledged(string suffix)
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        System.IO.File.Delete(File + suffix);

        var trouble = await Assert.ThrowsAsync<JournalException>(() => journal.StartAsync(lease, [new("a", "G", "v", Start, null, default)]));

        Assert.Contains("was removed or replaced while it was open, so nothing more is acknowledged", trouble.Message, StringComparison.Ordinal);
        Assert.False(trouble.IsTransient);
    }

    [Fact]
    public async Task A_write_after_the_file_was_replaced_is_not_acknowledged()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        await journal.BackupAsync(_folder.File("copy.db"));
        System.IO.File.Move(_folder.File("copy.db"), File, overwrite: true);

        await Assert.ThrowsAsync<JournalException>(() => journal.RenewAsync(lease, Start));
    }

    [Fact]
    public async Task A_journal_behind_a_link_is_where_the_link_leads()
    {
        var real = _folder.File("real.db");
        await (await SqliteJournal.OpenAsync(real)).DisposeAsync();
        System.IO.File.CreateSymbolicLink(File, real);

        await using var journal = await SqliteJournal.OpenAsync(File);
        await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));

        Assert.True(System.IO.File.Exists($"{real}-wal"));
    }

    [Fact]
    public async Task A_host_whose_file_is_removed_ends_with_the_reason()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        var leave = new TaskCompletionSource();
        var graph = new OneJobGraph(async _ =>
        {
            await leave.Task;
            return 1;
        });
        await using var host = await JobHost.StartAsync(journal, [graph]);
        var run = await host.StartAsync(graph, "r", []);
        System.IO.File.Delete(File);

        leave.SetResult();

        Assert.Contains("was removed or replaced", (await Assert.ThrowsAsync<JournalException>(() => run.WaitAsync())).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalException>(() => host.Completion);
    }

    private async Task WriteAsync()
    {
        await using var journal = await SqliteJournal.OpenAsync(File);
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Start, TimeSpan.FromSeconds(30));
        await journal.StartAsync(lease, [.. Enumerable.Range(0, 1_000).Select(n => new JournalRun($"{n}", "G", "v", Start, null, default))]);
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(n =>
            journal.AppendAsync(lease, $"{n}", [new(1, Start, JournalEventKind.JobSucceeded) { Job = "x", Payload = new byte[300] }])));
    }

    /// <summary>Overwrites a page of the events, as a failing disk does.</summary>
    private async Task DamageAsync()
    {
        await using var stream = System.IO.File.OpenWrite(File);
        stream.Position = stream.Length - 4096 * 4;
        await stream.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
    }
}
