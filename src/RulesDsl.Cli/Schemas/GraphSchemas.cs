using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Graphs, their jobs and what starts them.</summary>
internal static class GraphSchemas
{
    private static readonly string[] RunConditions = ["success", "always", "failed", "any succeeded", "none failed"];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Graph() =>
    [
        Key("graph", Text("The name of the graph.")),
        Key("input", Map("What a run is started with: names to types.", DeclarationSchemas.Type())),
        Key("triggers", OneOrMore("What starts it.", Ref("trigger"))),
        Key("schedule", Words("The order of its jobs: parallel (each as soon as its needs are met), waves or sequential.", ["parallel", "sequential", "waves"])),
        Key("overlap", Words("What becomes of a run that a trigger starts while one of this graph goes on: allow (both run), skip, queue, or cancel the one before.", ["allow", "skip", "queue", "cancel"])),
        Key("jobs", Map("Its jobs, by their names.", Ref("job"))),
    ];

    public static JsonObject Trigger()
    {
        var trigger = Keys(
            "What starts the graph: a time, or a match of a rule set or table.",
            [],
            Key("every", Scalar("A cron expression: 0 6 * * 1.")),
            Key("in", Text("The time zone of 'every': Europe/Berlin. UTC where nothing is said.")),
            Key("missed", Words("What becomes of the times at which no host ran: once (one run for all of them), each or skip.", ["once", "each", "skip"])),
            Key("on", Text("A rule set or table: the graph starts with what it gives.")),
            Key("when", Ref("condition")));
        trigger["anyOf"] = new JsonArray(new JsonObject { ["required"] = Names(["every"]) }, new JsonObject { ["required"] = Names(["on"]) });
        return trigger;
    }

    public static JsonObject Job()
    {
        var job = Keys(
            "A job.",
            [],
            Key("input", OneOrMore("Jobs, inputs of the graph or the item, which come as parameters.", Text("A name."))),
            Key("output", DeclarationSchemas.Type("The type of what it gives.")),
            Key("needs", OneOrMore("Jobs that must come before, without data.", Text("The name of a job."))),
            Key("foreach", Text("Runs it for each item of a list: rec in recommend.")),
            Key("key", Scalar("Which item is the same in the next run: rec.Id.")),
            Key("parallel", Whole("How many items at once.")),
            Key("when", Ref("condition")),
            Key("retry", AnyOf("How often it is tried again.", Whole("A number of times."), Keys(
                "How often, and how long it waits.",
                ["times"],
                Key("times", Whole("A number of times.")),
                Key("backoff", Text("The wait before it is tried again: 2s, or 2s..2m where it grows.")),
                Key("when", Ref("condition"))))),
            Key("timeout", Text("How long it may take: 10m.")),
            Key("heartbeat", Text("How long it may go without a sign of life: 30s.")),
            Key("delay", Text("How long it waits from its turn on: 10m.")),
            Key("priority", Whole("Which of the jobs that wait for a place goes first: the higher.")),
            Key("run", Words("When it runs, by what became of the jobs that it needs. 'success' where nothing is said.", RunConditions)),
            Key("undo", Text("A name for what undoes it, where the run fails or is cancelled later.")),
            Key("signal", AnyOf("The signal that it waits for.", Text("The type of what the signal brings."), Keys(
                "A signal that does not wait for ever.",
                ["type"],
                Key("type", DeclarationSchemas.Type("The type of what the signal brings.")),
                Key("within", Text("How long it waits: 2d.")),
                Key("otherwise", Words("What becomes of it where the signal does not come.", ["fail", "skip"]))))),
            Key("concurrency", Keys(
                "What it shares with other jobs.",
                ["name", "limit"],
                Key("name", Text("What they share: database.")),
                Key("limit", Whole("How many may run at once.")))),
            Key("value", Expression("What it gives, as an expression: a job that needs no C#.")));

        // `billing:` alone is a job as well.
        job["type"] = Names(["object", "null"]);
        return job;
    }
}
