using System.Text;

namespace RulesDsl.Jobs.Tests;

public sealed class RunExportTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly RunHistory History = new(
        new("r/1", "Sync", "v1", Start, "rule 'x' <y>", Bytes("""{"order":{"total":1.50,"name":"Ü ☃"}}""")),
        RunStatus.Failed,
        [
            new(1, Start.AddMilliseconds(7), JournalEventKind.JobStarted) { Job = "a", Attempt = 1 },
            new(3, Start, JournalEventKind.StepSucceeded) { Job = "a", Item = "i", Step = "s", StepKey = "k", Round = 2, Attempt = 3, Request = "q", Payload = Bytes("[1, 2]") },
            new(4, Start, JournalEventKind.AttemptFailed) { Job = "a", Reason = "no", Detail = "at x\n at y", NotBefore = Start.AddDays(1) },
            new(9, Start, JournalEventKind.RunFailed) { Reason = "job 'a' failed" },
        ]);

    [Fact]
    public async Task What_was_written_is_read_back()
    {
        var read = await ReadAsync(Write(History));

        Assert.Equal(Write(History), Write(read));
        Assert.Equal(History.Run with { Inputs = default }, read.Run with { Inputs = default });
        Assert.Equal(History.Status, read.Status);
        Assert.Equal(History.Events.Select(static entry => entry with { Payload = default }), read.Events.Select(static entry => entry with { Payload = default }));
        Assert.Equal("[1, 2]", Encoding.UTF8.GetString(read.Events[1].Payload.Span));
        Assert.True(read.Events[0].Payload.IsEmpty);
    }

    [Fact]
    public void What_is_written_is_for_people_to_read() => Assert.StartsWith(
        """
        {
          "format": "rulesdsl-run",
          "version": 1,
          "run": {
            "id": "r/1",
            "graph": "Sync",
            "graphVersion": "v1",
            "startedAt": "2026-05-01T10:00:00Z",
            "trigger": "rule 'x' <y>",
            "inputs": {"order":{"total":1.50,"name":"Ü ☃"}}
          },
          "status": "Failed",
          "events": [
            {
              "number": 1,
              "at": "2026-05-01T10:00:00.007Z",
              "kind": "JobStarted",
              "job": "a",
              "attempt": 1
            },

        """,
        Write(History), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "This is no exported run, as it is no JSON: ")]
    [InlineData("[1]", "The whole is [1], but an object is expected there.")]
    [InlineData("{}", "'format' is missing; this is no exported run, or a part of one.")]
    [InlineData("""{"format":"other"}""", "This is no exported run: its format is 'other', not 'rulesdsl-run'.")]
    [InlineData("""{"format":"rulesdsl-run","version":2}""", "This run was exported in version 2 of the format; this library reads version 1. Update the package.")]
    [InlineData("""{"format":"rulesdsl-run","version":1,"run":7}""", "'run' is 7, but an object is expected there.")]
    [InlineData("""{"format":"rulesdsl-run","format":"rulesdsl-run"}""", "This is no exported run, as it is no JSON: ")]
    public async Task What_is_no_run_is_refused_with_what_it_is(string text, string message) =>
        Assert.StartsWith(message, (await Assert.ThrowsAsync<RunFormatException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"id\": \"r/1\"", "\"id\": \"\"", "'run.id' is empty; a run has an id.")]
    [InlineData("\"id\": \"r/1\"", "\"id\": null", "'run.id' is null, but a text is expected there.")]
    [InlineData("\"graph\": \"Sync\",", "", "'run.graph' is missing; this is no exported run, or a part of one.")]
    [InlineData("\"kind\": \"JobStarted\"", "\"kind\": \"JobBegan\"", "'events[0].kind' is 'JobBegan', but one of JobStarted, ItemAdded, ")]
    [InlineData("\"kind\": \"JobStarted\"", "\"kind\": \"1\"", "'events[0].kind' is '1', but one of JobStarted, ItemAdded, ")]
    [InlineData("\"number\": 3", "\"number\": 1", "'events[1].number' is 1 and follows 1; numbers rise.")]
    [InlineData("\"number\": 3", "\"number\": 3.5", "'events[1].number' is 3.5, but a whole number is expected there.")]
    [InlineData("\"attempt\": 3", "\"attempt\": -3", "'events[1].attempt' is -3, but a whole number from 0 is expected there.")]
    [InlineData("\"startedAt\": \"2026", "\"startedAt\": \"x2026", "'run.startedAt' is \"x2026-05-01T10:00:00Z\", but a time such as 2026-05-01T10:00:00Z is expected there.")]
    [InlineData("\"status\": \"Failed\"", "\"status\": \"Running\"", "'status' is Running, but by its events the run is Failed.")]
    [InlineData("\"attempt\": 1", "\"atempt\": 1", "'events[0].atempt' does not belong to an exported run; there may be number, at, kind, job, ")]
    public async Task What_does_not_belong_there_is_told_at_its_place(string old, string changed, string message)
    {
        var text = Write(History);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<RunFormatException>(() => ReadAsync(text.Replace(old, changed, StringComparison.Ordinal)));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_off_file_is_refused()
    {
        var text = Write(History);
        for (var length = 0; length < text.Length - 1; length += 7)
            await Assert.ThrowsAsync<RunFormatException>(() => ReadAsync(text[..length]));
    }

    [Fact]
    public void A_history_knows_where_its_jobs_stand()
    {
        var history = History with { Events = [History.Events[0], new(2, Start, JournalEventKind.JobFailed) { Job = "a", Reason = "no" }, new(3, Start, JournalEventKind.JobSkipped) { Job = "b", Reason = "'a' failed" }] };

        Assert.Equal([("a", JobStatus.Failed, 1), ("b", JobStatus.Skipped, 0)], history.Jobs().Select(job => (job.Name, job.Status, job.Attempt)));
    }

    private static string Write(RunHistory history)
    {
        using var stream = new MemoryStream();
        RunExport.Write(history, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<RunHistory> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await RunExport.ReadAsync(stream);
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
