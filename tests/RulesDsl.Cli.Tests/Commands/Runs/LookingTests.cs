using System.Text.Json.Nodes;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Tests.Commands.Runs;

public sealed class LookingTests
{
    [Fact]
    public async Task List_shows_runs_newest_first_with_where_they_stand_and_since_when()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        Assert.Equal(
            new ToolRun(
                0,
                """
                RUN    GRAPH    STATUS     STARTED               SINCE
                waits  Approve  running    2026-05-01 10:02:00Z  2026-05-01 10:02:00Z
                bad    Sync     failed     2026-05-01 10:01:00Z  2026-05-01 10:02:20Z
                good   Sync     succeeded  2026-05-01 10:00:00Z  2026-05-01 10:00:03Z

                """,
                ""),
            await fixture.RunAsync("list"));
    }

    [Theory]
    [InlineData("bad", "--status", "failed")]
    [InlineData("bad good", "--status", "failed", "--status", "succeeded")]
    [InlineData("waits", "--graph", "Approve")]
    [InlineData("good", "--prefix", "go")]
    [InlineData("waits …", "--last", "1")]
    [InlineData("waits bad good", "--last", "3")]
    [InlineData("", "--status", "needs-migration")]
    public async Task List_keeps_to_what_is_asked_for(string runs, params string[] filter)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var run = await fixture.RunAsync(["list", .. filter]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(runs.Length > 0 ? runs : "no", string.Join(' ', run.Output.TrimEnd('\n').Split('\n').Where(static line => !line.StartsWith("RUN", StringComparison.Ordinal)).Select(static line => line.Split(' ')[0])));
    }

    [Fact]
    public async Task List_writes_json()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var json = JsonNode.Parse((await fixture.RunAsync("list", "--json", "--last", "2")).Output)!;

        Assert.Equal(1, (int)json["version"]!);
        Assert.True((bool)json["hasMore"]!);
        Assert.Equal(
            """{"id":"bad","graph":"Sync","graphVersion":"v1","status":"failed","startedAt":"2026-05-01T10:01:00Z","changedAt":"2026-05-01T10:02:20Z","trigger":null}""",
            json["runs"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Show_tells_of_each_job_and_item_where_it_stands_since_when_and_why()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        Assert.Equal(
            new ToolRun(
                0,
                """
                bad: failed
                  why      job 'ticket' failed: 1 of 2 items failed
                  graph    Sync, version v1
                  started  2026-05-01 10:01:00Z
                  since    2026-05-01 10:02:20Z
                  inputs   {"month":"2026-05"}

                  ✓ export   succeeded  2026-05-01 10:01:01Z, 1.5 s
                  ✗ ticket   failed     2026-05-01 10:01:03Z, 1 min 17 s: 1 of 2 items failed
                    ✓ rec-1  succeeded  2026-05-01 10:01:03Z, 3 s
                    ✗ rec-2  failed     2026-05-01 10:01:03Z, 1 min 17 s, attempt 2: no route
                  – report   skipped    2026-05-01 10:02:20Z: 'ticket' failed

                """,
                ""),
            await fixture.RunAsync("show", "bad"));
    }

    [Fact]
    public async Task Show_tells_what_a_run_waits_for_and_what_the_host_was_asked()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.Journal.RequestAsync(new("q", "waits", RunRequestKind.Skip, JournalFixture.At(200)) { Job = "approve", Reason = "Ann: too late" });

        var run = await fixture.RunAsync("show", "waits");

        Assert.Equal(
            """
            waits: running
              graph    Approve, version v1
              started  2026-05-01 10:02:00Z: forked
              since    2026-05-01 10:02:00Z
              inputs   {"month":"2026-05"}
              asked    skip job 'approve', 2026-05-01 10:03:20Z, not answered yet: Ann: too late

              · approve  sleeping  waits for its signal until 2026-05-01 11:00:00Z

            """,
            run.Output);
    }

    [Fact]
    public async Task Show_writes_json()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var json = JsonNode.Parse((await fixture.RunAsync("show", "bad", "--json")).Output)!;

        Assert.Equal("2026-05", (string)json["run"]!["inputs"]!["month"]!);
        Assert.Equal("job 'ticket' failed: 1 of 2 items failed", (string)json["run"]!["reason"]!);
        Assert.Equal(["export", "ticket", "report"], json["jobs"]!.AsArray().Select(static job => (string)job!["name"]!));
        Assert.Equal(
            """{"key":"rec-2","status":"failed","attempt":2,"startedAt":"2026-05-01T10:01:03Z","endedAt":"2026-05-01T10:02:20Z","reason":"no route","error":"IOException: no route\n at x","notBefore":null,"awaitsSignal":false,"output":null}""",
            json["jobs"]![1]!["items"]![1]!.ToJsonString());
        Assert.Empty(json["asked"]!.AsArray());
    }

    [Fact]
    public async Task Tail_shows_what_happened_to_a_run_that_has_ended()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var run = await fixture.RunAsync("tail", "bad");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Equal(15, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("2026-05-01 10:01:04Z  ticket [rec-1]  step 'create' [k] done\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-05-01 10:01:05Z  ticket [rec-2]  attempt 1 failed, the next one 2026-05-01 10:01:07Z: no route\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2026-05-01 10:02:20Z  run  failed: job 'ticket' failed: 1 of 2 items failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await fixture.RunAsync("tail", "good")).ExitCode);
    }

    [Fact]
    public async Task Tail_follows_a_run_until_it_ends()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        var tailing = fixture.RunAsync("tail", "waits", "--json");
        await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System);
        // Attempts write at once: the smaller number may come later.
        await fixture.WriteAsync(JournalFixture.Run("waits", 0), new JournalEvent(3, JournalFixture.At(200), JournalEventKind.JobStarted) { Job = "b", Attempt = 1 });
        await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System);
        Assert.False(tailing.IsCompleted);
        await fixture.WriteAsync(
            JournalFixture.Run("waits", 0),
            new(2, JournalFixture.At(201), JournalEventKind.JobSucceeded) { Job = "approve", Payload = JournalFixture.Json("""{"by":"Ann"}""") },
            new(4, JournalFixture.At(202), JournalEventKind.RunSucceeded));
        var run = await tailing;

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            {"number":1,"at":"2026-05-01T10:02:01Z","kind":"SignalAwaited","job":"approve","notBefore":"2026-05-01T11:00:00Z"}
            {"number":3,"at":"2026-05-01T10:03:20Z","kind":"JobStarted","job":"b","attempt":1}
            {"number":2,"at":"2026-05-01T10:03:21Z","kind":"JobSucceeded","job":"approve","payload":{"by":"Ann"}}
            {"number":4,"at":"2026-05-01T10:03:22Z","kind":"RunSucceeded"}

            """,
            run.Output);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("tail")]
    [InlineData("export")]
    public async Task A_run_that_is_not_there_is_told_with_the_nearest_one(string command)
    {
        await using var fixture = await JournalFixture.WithRunsAsync();

        Assert.Equal(new ToolRun(2, "", "error: There is no run 'wait' in the journal. Did you mean 'waits'?\n"), await fixture.RunAsync(command, "wait"));
        Assert.Equal(new ToolRun(2, "", "error: There is no run 'x' in the journal; 'rules runs list' shows those that there are.\n"), await fixture.RunAsync(command, "x"));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show", "x")]
    [InlineData("backup", "copy.db")]
    [InlineData("cancel", "x")]
    [InlineData("prune", "--older-than", "1d")]
    public async Task A_journal_that_is_not_there_is_told_and_not_made(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, ["runs", .. arguments, "--journal", "jurnal.db"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("Check the path; a host makes the file when it starts.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Looking_leaves_the_file_of_a_stopped_host_as_it_is_and_none_beside_it()
    {
        await using var fixture = await JournalFixture.WithRunsAsync();
        await fixture.ReleaseAsync();
        await fixture.Journal.DisposeAsync();
        var before = await File.ReadAllBytesAsync(fixture.Folder.At("journal.db"));

        await fixture.RunAsync("list");
        await fixture.RunAsync("show", "bad");

        Assert.Equal(before, await File.ReadAllBytesAsync(fixture.Folder.At("journal.db")));
        Assert.Equal([fixture.Folder.At("journal.db")], Directory.GetFiles(fixture.Folder.Path));
    }
}
