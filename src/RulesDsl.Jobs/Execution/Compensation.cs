namespace RulesDsl.Jobs;

/// <summary>What is undone of a run that fails or is cancelled, and in which order.</summary>
internal static class Compensation
{
    /// <summary>What is to be undone next: what has begun to be, or else what was done last; null where nothing is left. What a fork took over is not its own to undo.</summary>
    public static WorkState? Next(RunState state, IEnumerable<JobLane> lanes)
    {
        if (state.Status != RunStatus.Cancelling && !state.Jobs.Any(static job => job.Status == JobStatus.Failed))
            return null;

        var done = lanes.Where(static lane => lane.Definition.HasUndo)
            .SelectMany(static lane => lane.Works)
            .Where(static work => work.Status == JobStatus.Compensating || (work.Status == JobStatus.Succeeded && !work.IsUndoGivenUp && work.Attempt > 0))
            .ToList();
        return done.Find(static work => work.Status == JobStatus.Compensating) ?? done.MaxBy(static work => work.SucceededAs);
    }

    /// <summary>What could not be undone, in words for the end of a sentence; empty where there is nothing.</summary>
    public static string Left(IEnumerable<JobLane> lanes) => string.Concat(lanes
        .SelectMany(static lane => lane.Works)
        .Where(static work => work.IsUndoGivenUp)
        .Select(static work => $"; {work.Name} could not be undone: {work.Reason}"));
}
