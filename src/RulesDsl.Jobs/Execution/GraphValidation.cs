namespace RulesDsl.Jobs;

/// <summary>Refuses a definition that could never end. The build checks this for rules files; a graph may also be written by hand.</summary>
internal static class GraphValidation
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(49); // What a timer takes.

    public static void Check(GraphDefinition graph)
    {
        var jobs = new Dictionary<string, JobDefinition>();
        foreach (var job in graph.Jobs)
        {
            Require(graph, job.Name.Length > 0, "a job has no name");
            Require(graph, jobs.TryAdd(job.Name, job), $"two jobs are named '{job.Name}'");
            Require(graph, job.AtMost is null or > 0, $"job '{job.Name}' allows {job.AtMost} items at once; it must be at least 1");
            Require(graph, job.Retry.Times >= 0 && job.Retry.BackoffFrom >= TimeSpan.Zero && job.Retry.BackoffTo >= job.Retry.BackoffFrom,
                $"job '{job.Name}' has the retry policy {job.Retry}; its waits must rise and nothing may be negative");
            Require(graph, job.Delay is null || job.Delay > TimeSpan.Zero, $"job '{job.Name}' has the delay {job.Delay}; it must be positive");
            Require(graph, job.Heartbeat is null || (job.Heartbeat > TimeSpan.Zero && job.Heartbeat <= LongestTimeout),
                $"job '{job.Name}' has the heartbeat {job.Heartbeat}; it must be positive and at most {LongestTimeout}");
            Require(graph, job.Signal?.Within is null || job.Signal.Within > TimeSpan.Zero, $"job '{job.Name}' waits for its signal within {job.Signal?.Within}; it must be positive");
            Require(graph, job.Signal is null || !job.HasUndo, $"job '{job.Name}' waits for a signal, which nothing can undo");
            Require(graph, job.Concurrency is null || (job.Concurrency.Name.Length > 0 && job.Concurrency.AtMost > 0),
                $"job '{job.Name}' has the limit {job.Concurrency}; it must have a name and allow at least 1");
            Require(graph, job.Timeout is null || (job.Timeout > TimeSpan.Zero && job.Timeout <= LongestTimeout),
                $"job '{job.Name}' has the timeout {job.Timeout}; it must be positive and at most {LongestTimeout}");
        }

        Require(graph, graph.Crons.Count == 0 || graph.Inputs.Count == 0, "the clock cannot start it, as it has inputs");
        foreach (var job in graph.Jobs)
        {
            foreach (var need in job.Needs)
                Require(graph, jobs.ContainsKey(need), $"job '{job.Name}' needs '{need}', which is not a job of it");
        }

        if (graph.Schedule == GraphSchedule.Parallel)
            CheckCycles(graph, jobs);
        else
            CheckFileOrder(graph);
    }

    private static void CheckFileOrder(GraphDefinition graph)
    {
        var before = new HashSet<string>();
        foreach (var job in graph.Jobs)
        {
            foreach (var need in job.Needs)
                Require(graph, before.Contains(need), $"job '{job.Name}' needs '{need}', which must come before it in a {graph.Schedule} schedule");

            before.Add(job.Name);
        }
    }

    private static void CheckCycles(GraphDefinition graph, Dictionary<string, JobDefinition> jobs)
    {
        var left = jobs.Keys.ToHashSet();
        while (left.Count > 0)
        {
            var free = left.Where(name => !jobs[name].Needs.Any(left.Contains)).ToList();
            Require(graph, free.Count > 0, $"jobs wait for each other: {string.Join(", ", graph.Jobs.Select(job => job.Name).Where(left.Contains))}");
            left.ExceptWith(free);
        }
    }

    private static void Require(GraphDefinition graph, bool holds, string problem)
    {
        if (!holds)
            throw new ArgumentException($"Graph '{graph.Name}': {problem}.", nameof(graph));
    }
}
