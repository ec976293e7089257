using System.Text.Json.Nodes;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Output.Runs;

/// <summary>Runs as JSON. Members may be added; as long as <c>version</c> is 1, none goes away or means something else.</summary>
internal static class RunJson
{
    public static JsonObject Of(IReadOnlyList<RunSummary> runs, bool hasMore) => new()
    {
        ["version"] = 1,
        ["runs"] = new JsonArray([.. runs.Select(static run => Run(run.Run, run.Status, run.ChangedAt))]),
        ["hasMore"] = hasMore,
    };

    public static JsonObject Of(RunView view)
    {
        var run = Run(view.Run, view.Status, view.ChangedAt);
        run["reason"] = view.Reason;
        run["inputs"] = Parse(view.Run.Inputs);
        return new JsonObject
        {
            ["version"] = 1,
            ["run"] = run,
            ["jobs"] = new JsonArray([.. view.Jobs.Select(Job)]),
            ["asked"] = new JsonArray([.. view.Asked.Select(Request)]),
        };
    }

    /// <summary>An event, with what it has to say.</summary>
    public static JsonObject Of(JournalEvent entry)
    {
        var line = new JsonObject { ["number"] = entry.Number, ["at"] = entry.At.UtcDateTime, ["kind"] = entry.Kind.ToString() };
        Add(line, "job", entry.Job);
        Add(line, "item", entry.Item);
        Add(line, "step", entry.Step);
        Add(line, "stepKey", entry.StepKey);
        if (entry.Round > 0)
            line["round"] = entry.Round;
        if (entry.Attempt > 0)
            line["attempt"] = entry.Attempt;
        Add(line, "reason", entry.Reason);
        Add(line, "detail", entry.Detail);
        if (entry.NotBefore is { } moment)
            line["notBefore"] = moment.UtcDateTime;
        Add(line, "request", entry.Request);
        if (!entry.Payload.IsEmpty)
            line["payload"] = Parse(entry.Payload);
        return line;
    }

    private static JsonObject Run(JournalRun run, RunStatus status, DateTimeOffset changedAt) => new()
    {
        ["id"] = run.Id,
        ["graph"] = run.Graph,
        ["graphVersion"] = run.Version,
        ["status"] = RunWords.Of(status),
        ["startedAt"] = run.StartedAt.UtcDateTime,
        ["changedAt"] = changedAt.UtcDateTime,
        ["trigger"] = run.Trigger,
    };

    private static JsonObject Job(JobView view)
    {
        var job = State(view, "name");
        job["items"] = new JsonArray([.. view.Items.Select(static item => State(item, "key"))]);
        return job;
    }

    private static JsonObject State(JobView view, string name) => new()
    {
        [name] = view.Name,
        ["status"] = RunWords.Of(view.Job.Status),
        ["attempt"] = view.Job.Attempt,
        ["startedAt"] = view.StartedAt?.UtcDateTime,
        ["endedAt"] = view.EndedAt?.UtcDateTime,
        ["reason"] = view.Job.Reason,
        ["error"] = view.Job.Error,
        ["notBefore"] = view.Job.NotBefore?.UtcDateTime,
        ["awaitsSignal"] = view.Job.AwaitsSignal,
        ["output"] = Parse(view.Job.Output),
    };

    private static JsonObject Request(RunRequest request) => new()
    {
        ["id"] = request.Id,
        ["kind"] = RunWords.Of(request.Kind),
        ["at"] = request.At.UtcDateTime,
        ["job"] = request.Job,
        ["item"] = request.Item,
        ["reason"] = request.Reason,
    };

    private static void Add(JsonObject line, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            line[name] = value;
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> payload) => payload.IsEmpty ? null : JsonNode.Parse(payload.Span);
}
