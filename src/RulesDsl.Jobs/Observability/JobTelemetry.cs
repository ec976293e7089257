using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RulesDsl.Jobs;

/// <summary>
/// What OpenTelemetry and the like see of jobs: <c>AddSource(JobTelemetry.Name)</c> for a span for each run and, in it, for each attempt, <c>AddMeter(JobTelemetry.Name)</c> for
/// counts and durations. Names of graphs and jobs are tags; ids of runs and keys of items are on spans alone; payloads are nowhere.
/// </summary>
public static class JobTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "RulesDsl.Jobs";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> StartedRuns = Meter.CreateCounter<long>("rulesdsl.jobs.runs.started", "{run}", "Runs that were started.");
    private static readonly Counter<long> EndedRuns = Meter.CreateCounter<long>("rulesdsl.jobs.runs.ended", "{run}", "Runs that have ended, by how.");
    private static readonly UpDownCounter<long> RunningAttempts = Meter.CreateUpDownCounter<long>("rulesdsl.jobs.attempts.running", "{attempt}", "Attempts that run now.");
    private static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram<double>("rulesdsl.jobs.attempts.duration", "s", "How long attempts took, by how they ended.");
    private static readonly Histogram<double> AppendDuration = Meter.CreateHistogram<double>("rulesdsl.jobs.journal.append.duration", "s", "How long the journal took to write events.");

    internal static void RunStarted(JournalRun run) => StartedRuns.Add(1, Graph(run.Graph));

    internal static Activity? Run(JournalRun run, ActivityContext parent)
    {
        var span = Source.StartActivity($"run {run.Graph}", ActivityKind.Internal, parent);
        span?.SetTag("rulesdsl.graph", run.Graph).SetTag("rulesdsl.run", run.Id).SetTag("rulesdsl.trigger", run.Trigger);
        return span;
    }

    internal static void RunEnded(Activity? span, JournalRun run, RunStatus status, string? reason)
    {
        EndedRuns.Add(1, Graph(run.Graph), new("rulesdsl.status", Word(status)));
        span?.SetTag("rulesdsl.status", Word(status)).SetStatus(status == RunStatus.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok, reason);
    }

    internal static async Task<AttemptOutcome> AttemptAsync(RunExecution run, JobContext context, TimeProvider clock, Func<Task<AttemptOutcome>> attempt)
    {
        var (graph, job) = (Graph(run.State.Run.Graph), new KeyValuePair<string, object?>("rulesdsl.job", context.Job));
        using var span = Source.StartActivity($"{(context.IsUndo ? "undo" : "job")} {context.Job}", ActivityKind.Internal, run.Span);
        span?.SetTag(graph.Key, graph.Value).SetTag(job.Key, job.Value).SetTag("rulesdsl.run", run.Id).SetTag("rulesdsl.item", context.ItemKey).SetTag("rulesdsl.attempt", context.Attempt);
        RunningAttempts.Add(1, graph, job);
        var started = clock.GetTimestamp();
        var outcome = await attempt();
        RunningAttempts.Add(-1, graph, job);
        AttemptDuration.Record(clock.GetElapsedTime(started).TotalSeconds, graph, job, new("rulesdsl.outcome", Word(outcome)));
        if (outcome.Failure is { } failure)
            span?.AddException(failure).SetStatus(ActivityStatusCode.Error, failure.Message);
        return outcome;
    }

    internal static void Appended(TimeSpan duration) => AppendDuration.Record(duration.TotalSeconds);

    private static KeyValuePair<string, object?> Graph(string name) => new("rulesdsl.graph", name);

    private static string Word(AttemptOutcome outcome) =>
        outcome.Interrupted ? "interrupted" : outcome.Cancelled ? "cancelled" : outcome.Failure is null ? "succeeded" : "failed";

    private static string Word(RunStatus status) => status switch
    {
        RunStatus.Succeeded => "succeeded",
        RunStatus.Failed => "failed",
        RunStatus.Cancelled => "cancelled",
        _ => "interrupted",
    };
}
