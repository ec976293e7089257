using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class LockedJournalTests : IDisposable
{
    private static readonly SqliteJournalOptions Impatient = new() { LockWait = TimeSpan.FromMilliseconds(200) };
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("journal.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Opening_a_locked_journal_says_which_file_is_locked_and_what_to_do()
    {
        await (await SqliteJournal.OpenAsync(File)).DisposeAsync();
        using var other = Lock();

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File, Impatient));

        Assert.Equal(
            $"The journal '{File}' is locked by another process, and still was after 0.2 s. Close what writes to the file (a database browser, a backup, a script with an open transaction). Nothing acknowledged is lost.",
            refusal.Message);
        Assert.True(refusal.IsTransient);
    }

    [Fact]
    public async Task A_start_while_the_journal_is_locked_is_refused_and_starts_nothing()
    {
        var graph = new OneJobGraph(_ => Task.FromResult(1));
        await using var journal = await SqliteJournal.OpenAsync(File, Impatient);
        await using var host = await JobHost.StartAsync(journal, [graph]);
        using (Lock())
        {
            var refusal = await Assert.ThrowsAsync<JournalException>(() => host.StartAsync(graph, "r1", []));
            Assert.Contains("is locked by another process", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Null(await journal.ReadAsync("r1"));
        var run = await host.StartAsync(graph, "r1", []);
        Assert.Equal(RunStatus.Succeeded, (await run.WaitAsync()).Status);
    }

    [Fact]
    public async Task A_job_that_ends_while_the_journal_is_locked_is_journalled_when_the_lock_is_gone()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var count = 0;
        var graph = new OneJobGraph(async _ =>
        {
            entered.SetResult();
            await leave.Task;
            return ++count;
        });
        await using var journal = await SqliteJournal.OpenAsync(File, Impatient);
        await using var host = await JobHost.StartAsync(journal, [graph]);
        var run = await host.StartAsync(graph, "r1", []);
        await entered.Task;
        using (Lock())
        {
            leave.SetResult();
            await Task.Delay(TimeSpan.FromMilliseconds(600), TimeProvider.System);
            Assert.False(run.Completion.IsCompleted);
        }

        Assert.Equal(1, (await run.WaitAsync()).Output<int>("only"));
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task A_host_that_runs_out_of_patience_says_so_and_the_next_one_resumes()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var graph = new OneJobGraph(async _ =>
        {
            entered.TrySetResult();
            await leave.Task;
            return 7;
        });
        await using var journal = await SqliteJournal.OpenAsync(File, Impatient);
        var options = new JobHostOptions { JournalPatience = TimeSpan.FromMilliseconds(100) };
        await using (var host = await JobHost.StartAsync(journal, [graph], options))
        {
            var run = await host.StartAsync(graph, "r1", []);
            await entered.Task;
            using (Lock())
            {
                leave.SetResult();
                var trouble = await Assert.ThrowsAsync<JournalException>(() => run.WaitAsync());
                Assert.Contains("is locked by another process", trouble.Message, StringComparison.Ordinal);
                Assert.Same(trouble, await Assert.ThrowsAsync<JournalException>(() => host.Completion));
            }
        }

        await using var next = await JobHost.StartAsync(journal, [graph]);
        Assert.Equal(7, (await (await next.FindAsync("r1"))!.WaitAsync()).Output<int>("only"));
    }

    [Fact]
    public async Task A_file_of_something_else_is_left_alone()
    {
        using (var other = Connect())
            Execute(other, "CREATE TABLE theirs (x)");

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File));

        Assert.Contains($"'{File}' is a database of something else", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 10_000));

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File));

        Assert.Contains($"'{File}' is damaged or not a journal", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 10_000), await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_left_alone()
    {
        await (await SqliteJournal.OpenAsync(File)).DisposeAsync();
        using (var other = Connect())
            Execute(other, "PRAGMA user_version = 99");

        var refusal = await Assert.ThrowsAsync<JournalException>(() => SqliteJournal.OpenAsync(File));

        Assert.Contains("was written by a newer version of this library (schema 99; this one knows 2)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_library_is_refused_by_its_version() =>
        Assert.Contains("is 3.51.2; the journal needs 3.51.3", Assert.Throws<JournalException>(() => Schema.CheckLibrary("3.51.2")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task After_closing_there_is_one_file()
    {
        await (await SqliteJournal.OpenAsync(File)).DisposeAsync();

        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(13, true, "the disk is full")]
    [InlineData(15, true, "is locked by another process")]
    [InlineData(10, false, "Check the disk")]
    [InlineData(14, false, "Check that the folder exists")]
    [InlineData(11, false, "is damaged")]
    public void Trouble_with_the_file_says_what_to_do_and_whether_it_may_pass(int code, bool isTransient, string mend)
    {
        var trouble = new JournalFile("/x/journal.db", TimeSpan.FromSeconds(1)).Explain(new SqliteException("why", code));

        Assert.Contains("'/x/journal.db'", trouble.Message, StringComparison.Ordinal);
        Assert.Contains(mend, trouble.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, trouble.IsTransient);
    }

    private static void Execute(SqliteConnection connection, string sql) => connection.Execute(sql);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }

    /// <summary>Another program with an open transaction.</summary>
    private SqliteConnection Lock()
    {
        var connection = Connect();
        Execute(connection, "BEGIN IMMEDIATE");
        return connection;
    }
}
