using System.Text;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Tests.Commands.Runs;

public sealed class AskingTests
{
    [Theory]
    [InlineData("Start x Sync", "Run 'x' of graph 'Sync' is started.", "start", "Sync", "x")]
    [InlineData("Pause x", "Run 'x' is paused.", "pause", "x")]
    [InlineData("Resume x", "Run 'x' goes on.", "resume", "x")]
    [InlineData("Cancel x", "Run 'x' is being cancelled.", "cancel", "x")]
    [InlineData("Terminate x", "Run 'x' is cancelled; nothing was undone.", "cancel", "x", "--now")]
    [InlineData("Retry x", "Run 'x' is tried again where it failed.", "retry", "x")]
    [InlineData("Skip x [j]", "Job 'j' of run 'x' is skipped.", "skip", "x", "j")]
    [InlineData("Skip x [j i]", "Item 'i' of job 'j' of run 'x' is skipped.", "skip", "x", "j", "--item", "i")]
    [InlineData("Signal x [j i]", "Job 'j' of run 'x' has its signal.", "signal", "x", "j", "--item", "i", "--value", "7")]
    [InlineData("Fork y [j] x", "Run 'y' is started from run 'x' at job 'j'.", "fork", "x", "j", "y")]
    public async Task The_host_is_asked_and_what_it_did_is_told(string asked, string done, params string[] arguments)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var answering = fixture.AnswerNextAsync(RequestAnswer.Done);
        var run = await fixture.RunAsync(arguments);
        var request = await answering;

        Assert.Equal(new ToolRun(0, done + "\n", ""), run);
        Assert.Equal(asked, Describe(request));
    }

    [Fact]
    public async Task A_refusal_is_told_with_the_reason_of_the_host()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var answering = fixture.AnswerNextAsync(new("Run 'good' has ended: Succeeded."));
        var run = await fixture.RunAsync("cancel", "good");
        await answering;

        Assert.Equal(new ToolRun(1, "", "error: Run 'good' has ended: Succeeded.\n"), run);
    }

    [Fact]
    public async Task Where_no_host_runs_the_request_stays_until_one_does()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.ReleaseAsync();

        var run = await fixture.RunAsync("pause", "waits", "--id", "q7");

        Assert.Equal(
            new ToolRun(4, "", "Asked, but no host executes on this journal now: it is done when one starts. --id q7 asks for the answer then.\n"), run);
        Assert.Equal("Pause waits", Describe(await fixture.AnswerNextAsync(RequestAnswer.Done)));
        Assert.Equal(new ToolRun(0, "Run 'waits' is paused.\n", ""), await fixture.RunAsync("pause", "waits", "--id", "q7"));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_in_time_is_named()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var run = await fixture.RunAsync("pause", "waits", "--id", "q7", "--wait", "50ms");

        Assert.Equal(
            new ToolRun(
                4, "", $"Asked, but the host (process {Environment.ProcessId} on {Environment.MachineName}) has not answered yet: it is done when it comes to it. --id q7 asks for the answer then.\n"),
            run);
    }

    [Fact]
    public async Task A_wait_that_is_asked_for_is_waited_for_a_host_as_well()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.ReleaseAsync();

        var asking = fixture.RunAsync("pause", "waits", "--wait", "1m");
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        Assert.False(asking.IsCompleted);
        await fixture.AnswerNextAsync(RequestAnswer.Done);

        Assert.Equal(0, (await asking).ExitCode);
    }

    [Theory]
    [InlineData(null, "the customer called", "the customer called")]
    [InlineData("ann", null, "ann")]
    [InlineData("ann", "the customer called", "ann: the customer called")]
    public async Task Who_asks_and_why_are_told_to_the_host(string? user, string? reason, string told)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        string[] arguments = ["runs", "pause", "waits", "-j", "journal.db", "--wait", "0s", .. reason is null ? [] : (string[])["--reason", reason]];

        await ToolRun.InProcessAsync(fixture.Folder, name => name == "USER" ? user : null, arguments);
        await ToolRun.InProcessAsync(fixture.Folder, name => name == "USER" ? "bob" : null, [.. arguments, "--by", "eve"]);

        var requests = await fixture.Journal.RequestsAsync();
        Assert.Equal([told, reason is null ? "eve" : $"eve: {reason}"], requests.Select(static request => request.Reason));
    }

    [Theory]
    [InlineData("""{"a":[1]}""", "signal", "x", "j", "--value", """{"a":[1]}""")]
    [InlineData("""{"file":1}""", "signal", "x", "j", "--value", "@value.json")]
    [InlineData("\"piped\"", "signal", "x", "j", "--value", "-")]
    [InlineData("{}", "start", "G", "x")]
    [InlineData("""{"file":1}""", "start", "G", "x", "--inputs", "@value.json")]
    [InlineData("", "fork", "x", "j", "y")]
    [InlineData("""{"n":2}""", "fork", "x", "j", "y", "--inputs", """{"n":2}""")]
    public async Task Values_are_given_as_json_in_a_file_or_piped(string value, params string[] arguments)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        fixture.Folder.Write("value.json", Encoding.UTF8.GetBytes("""{"file":1}"""));

        await ToolRun.PipedAsync(fixture.Folder, "\"piped\""u8.ToArray(), ["runs", .. arguments, "-j", "journal.db", "--wait", "0s"]);

        Assert.Equal(value, Encoding.UTF8.GetString(Assert.Single(await fixture.Journal.RequestsAsync()).Payload.Span));
    }

    [Theory]
    [InlineData("error: --value is no JSON: ", "signal", "x", "j", "--value", "{a}")]
    [InlineData("error: 'gone.json' of --value is not there.\n", "signal", "x", "j", "--value", "@gone.json")]
    [InlineData("error: --inputs is no object: write a member for each input, such as {\"order\": {…}}.\n", "start", "G", "x", "--inputs", "[1]")]
    [InlineData("error: 'soon' is no span of time; write it as 500ms, 30s, 10m, 2h, 30d or 4w.\n", "pause", "x", "--wait", "soon")]
    [InlineData("error: Option '--value' is required.\n", "signal", "x", "j")]
    [InlineData("error: RUN is empty; an id has at least a character.\n", "pause", "")]
    public async Task What_cannot_be_asked_is_told_and_not_asked(string message, params string[] arguments)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var run = await fixture.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(await fixture.Journal.RequestsAsync());
    }

    [Fact]
    public async Task A_real_host_does_what_is_asked()
    {
        await using var fixture = await JournalFixture.CreateAsync();
        var graph = new WaitingGraph();
        await using var host = await JobHost.StartAsync(fixture.Journal, [graph], new JobHostOptions { RequestInterval = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(new ToolRun(0, "Run 'r' of graph 'Waiting' is started.\n", ""), await fixture.RunAsync("start", "Waiting", "r"));
        Assert.Equal(1, (await fixture.RunAsync("start", "Wating", "r2")).ExitCode);
        Assert.Equal(new ToolRun(0, "Job 'answer' of run 'r' has its signal.\n", ""), await fixture.RunAsync("signal", "r", "answer", "--value", "42"));

        var result = await (await host.FindAsync("r"))!.WaitAsync();
        Assert.Equal(42, result.Output<int>("answer"));
        Assert.Equal(0, (await fixture.RunAsync("tail", "r")).ExitCode);
        Assert.Equal(1, (await fixture.RunAsync("cancel", "r")).ExitCode);
    }

    private static string Describe(RunRequest request) => string.Join(
        ' ',
        new[]
        {
            $"{request.Kind}", request.RunId, request.Graph,
            request.Job.Length > 0 ? $"[{string.Join(' ', new[] { request.Job, request.Item }.Where(static name => name.Length > 0))}]" : "", request.Source,
        }.Where(static part => part.Length > 0));
}
