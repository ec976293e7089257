namespace RulesDsl.Jobs;

/// <summary>Which waiting jobs have their turn, by the graph's schedule and what has ended.</summary>
internal static class Schedules
{
    public static IEnumerable<JobDefinition> Due(GraphDefinition graph, Func<string, JobStatus> status) => graph.Schedule switch
    {
        GraphSchedule.Parallel => graph.Jobs.Where(job => status(job.Name) == JobStatus.Waiting && NeedsEnded(job, status)),
        GraphSchedule.Sequential => graph.Jobs.SkipWhile(job => status(job.Name).HasEnded()).Take(1)
            .Where(job => status(job.Name) == JobStatus.Waiting),
        GraphSchedule.Waves => Wave(graph.Jobs, status),
        _ => throw new InvalidOperationException($"Graph '{graph.Name}' has the unknown schedule {graph.Schedule}."),
    };

    private static IEnumerable<JobDefinition> Wave(IReadOnlyList<JobDefinition> jobs, Func<string, JobStatus> status)
    {
        var allBeforeEnded = true;
        foreach (var job in jobs)
        {
            // A job with needs is a barrier: it starts when all before it ended, and until then nothing after it does.
            if (job.Needs.Count > 0 && !allBeforeEnded && status(job.Name) == JobStatus.Waiting)
                yield break;

            if (status(job.Name) == JobStatus.Waiting)
                yield return job;

            allBeforeEnded &= status(job.Name).HasEnded();
        }
    }

    private static bool NeedsEnded(JobDefinition job, Func<string, JobStatus> status) => job.Needs.All(need => status(need).HasEnded());
}
