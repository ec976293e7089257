using System.Text;
using System.Text.Json.Nodes;

namespace RulesDsl.Jobs;

/// <summary>Another run that has what one did before a job, and does that job and what comes after it again.</summary>
internal static class RunFork
{
    /// <param name="source">The run that is forked.</param>
    /// <param name="graph">Its graph, in its version.</param>
    /// <param name="request">From which job, under which id, with which other inputs.</param>
    /// <param name="now">The time.</param>
    /// <param name="problem">Why it cannot be.</param>
    public static RunHistory? Of(RunHistory source, GraphDefinition graph, RunRequest request, DateTimeOffset now, out string? problem)
    {
        problem = null;
        if (!graph.Jobs.Any(job => job.Name == request.Job))
        {
            problem = $"Run '{request.Source}' has no job '{request.Job}'; it has {QuotedNames.Of(graph.Jobs.Select(static job => job.Name))}.";
            return null;
        }

        if (!request.Payload.IsEmpty)
            problem = Payload.WhyNoInputs(request.Payload, graph, areAll: false);
        if (problem is not null)
            return null;

        var state = RunState.Of(source, graph.Jobs.Select(static job => job.Name));
        var again = Again(graph, state.Jobs.Where(IsUndone).Select(static job => job.Name).Append(request.Job));
        var events = new List<JournalEvent>();
        foreach (var job in state.Jobs.Where(job => job.HasEnded && !again.Contains(job.Name)))
            Add(events, job, now);

        var run = source.Run with
        {
            Id = request.RunId,
            StartedAt = now,
            Trigger = $"forked from run '{request.Source}' at job '{request.Job}'",
            Inputs = Inputs(source.Run.Inputs, request.Payload),
        };
        return new RunHistory(run, RunStatus.Running, events);
    }

    // What was undone is not there any more.
    private static bool IsUndone(JobState job) =>
        job.Items.Append(job.Work).Any(static work => work.Status is JobStatus.Compensating or JobStatus.Compensated);

    // The jobs, what needs them, and so on; in an order of the file all that follows.
    private static HashSet<string> Again(GraphDefinition graph, IEnumerable<string> first)
    {
        var again = first.ToHashSet();
        if (graph.Schedule != GraphSchedule.Parallel)
            return [.. graph.Jobs.SkipWhile(job => !again.Contains(job.Name)).Select(static job => job.Name)];

        while (graph.Jobs.FirstOrDefault(job => !again.Contains(job.Name) && job.Needs.Any(again.Contains)) is { } next)
            again.Add(next.Name);
        return again;
    }

    private static void Add(List<JournalEvent> events, JobState job, DateTimeOffset now)
    {
        if (job.Items.Count > 0)
            events.Add(new JournalEvent(events.Count + 1, now, JournalEventKind.JobStarted) { Job = job.Name, Attempt = 1 });
        foreach (var item in job.Items)
            events.Add(new JournalEvent(events.Count + 1, now, JournalEventKind.ItemAdded) { Job = job.Name, Item = item.ItemKey, Payload = item.Item!.Value.Payload });
        foreach (var work in job.Items.Append(job.Work))
            events.Add(End(events.Count + 1, now, work));
    }

    private static JournalEvent End(long number, DateTimeOffset now, WorkState work)
    {
        var kind = work.Status switch
        {
            JobStatus.Failed => JournalEventKind.JobFailed,
            JobStatus.Skipped => JournalEventKind.JobSkipped,
            JobStatus.Cancelled => JournalEventKind.JobCancelled,
            _ => JournalEventKind.JobSucceeded,
        };
        return new JournalEvent(number, now, kind)
        {
            Job = work.Job, Item = work.ItemKey, Payload = work.Output, Reason = work.Reason, Detail = work.Detail,
        };
    }

    private static ReadOnlyMemory<byte> Inputs(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> changes)
    {
        if (changes.IsEmpty)
            return before;

        var inputs = JsonNode.Parse(before.Span)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes.Span)!.AsObject())
            inputs[name] = value?.DeepClone();
        return Encoding.UTF8.GetBytes(inputs.ToJsonString());
    }
}
