using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Tests.Commands.Runs;

public sealed class KeepingTests
{
    [Fact]
    public async Task A_run_is_exported_and_imported_into_another_journal()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await using var other = await JournalFixture.CreateAsync();

        Assert.Equal(new ToolRun(0, "", ""), await fixture.RunAsync("export", "bad", "--output", other.Folder.At("run.json")));
        Assert.Equal(new ToolRun(0, "Run 'bad' is imported.\n", ""), await other.RunAsync("import", "run.json"));

        Assert.Equal(await fixture.RunAsync("show", "bad"), await other.RunAsync("show", "bad"));
        Assert.Equal(await fixture.RunAsync("export", "bad"), await other.RunAsync("export", "bad"));
        Assert.Equal(new ToolRun(1, "", "error: The journal has a run 'bad' already; it was left as it is.\n"), await other.RunAsync("import", "run.json"));
        Assert.Null(await other.Journal.HolderAsync());
    }

    [Fact]
    public async Task A_run_that_has_not_ended_goes_on_where_it_is_imported()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await using var other = await JournalFixture.CreateAsync();
        await fixture.RunAsync("export", "waits", "--output", other.Folder.At("run.json"));

        Assert.Equal(new ToolRun(0, "Run 'waits' is imported; it goes on when a host starts.\n", ""), await other.RunAsync("import", "run.json"));

        Assert.Equal(["waits"], await other.Journal.UnfinishedAsync().Select(static run => run.Run.Id).ToListAsync());
    }

    [Theory]
    [InlineData("error: 'run.json' cannot be imported. 'format' is missing; this is no exported run, or a part of one.\n", "{}")]
    [InlineData("error: 'run.json' cannot be imported. This is no exported run, as it is no JSON: ", "half {")]
    public async Task What_is_no_run_is_not_imported(string message, string content)
    {
        await using var fixture = await JournalFixture.CreateAsync();
        fixture.Folder.Write("run.json", content);

        var run = await fixture.RunAsync("import", "run.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(new ToolRun(2, "", "error: 'gone.json' is not there.\n"), await fixture.RunAsync("import", "gone.json"));
    }

    [Fact]
    public async Task Prune_deletes_what_ended_long_ago()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.ReleaseAsync();

        Assert.Equal(new ToolRun(0, "0 runs deleted\n", ""), await fixture.RunAsync("prune", "--older-than", "9999w"));
        Assert.Equal(3, await fixture.Journal.ListAsync(RunFilter.All).CountAsync());
        Assert.Equal(new ToolRun(0, "2 runs deleted\n", ""), await fixture.RunAsync("prune", "--older-than", "0s"));

        Assert.Equal(["waits"], await fixture.Journal.ListAsync(RunFilter.All).Select(static run => run.Run.Id).ToListAsync());
        Assert.Null(await fixture.Journal.HolderAsync());
    }

    [Theory]
    [InlineData("prune", "--older-than", "1d")]
    [InlineData("import", "run.json")]
    public async Task What_takes_the_place_of_a_host_is_refused_while_one_executes(params string[] arguments)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.RunAsync("export", "waits", "--output", "run.json");

        var run = await fixture.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"is held by process {Environment.ProcessId} on {Environment.MachineName} since ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(3, await fixture.Journal.ListAsync(RunFilter.All).CountAsync());
    }

    [Fact]
    public async Task A_journal_is_copied_while_a_host_has_it()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        Assert.Equal(new ToolRun(0, "The journal is copied to 'copy.db'.\n", ""), await fixture.RunAsync("backup", "copy.db"));

        await using var copy = await SqliteJournal.OpenAsync(fixture.Folder.At("copy.db"));
        Assert.Equal(3, await copy.ListAsync(RunFilter.All).CountAsync());
        var run = await fixture.RunAsync("backup", "journal.db");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be its own backup", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: Name a command: list, show, tail, start, signal, cancel, pause, resume, retry, skip, fork, prune, export, import, backup.\n'rules runs --help' says how it is used.\n")]
    [InlineData("error: There is no command 'lst'; did you mean 'list'?\n'rules runs --help' says how it is used.\n", "lst")]
    [InlineData("error: Option '--journal' is required.\n'rules runs list --help' says how it is used.\n", "list")]
    [InlineData("error: --last is a number from 1.\n'rules runs list --help' says how it is used.\n", "list", "-j", "j", "--last", "0")]
    public async Task Wrong_words_are_told_in_a_line(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, ["runs", .. arguments]));
    }

    [Theory]
    [InlineData("list", "  2  wrong usage, or a file that is not there or cannot be read or written\n")]
    [InlineData("cancel", "  4  asked, but not answered yet: it is done when a host runs and comes to it\n")]
    [InlineData("tail", "  1  the run failed or was cancelled\n")]
    [InlineData("import", "  1  the journal has a run of that id already, and it was left as it is\n")]
    public async Task Help_shows_examples_and_what_exit_codes_mean(string command, string code)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "runs", command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"Examples:\n  rules runs {command} ", run.Output, StringComparison.Ordinal);
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
    }
}
