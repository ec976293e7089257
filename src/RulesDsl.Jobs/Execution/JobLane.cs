namespace RulesDsl.Jobs;

/// <summary>The attempts of one job in a run: those that wait for a place and those that run.</summary>
internal sealed class JobLane(JobDefinition definition, JobState state)
{
    public JobDefinition Definition { get; } = definition;

    public JobState State { get; } = state;

    /// <summary>What ends once by itself: the items of a job with <c>for each</c>, else the job.</summary>
    public IReadOnlyList<WorkState> Works => Definition.IsForEach ? State.Items : [State.Work];

    public Queue<WorkState> Ready { get; } = [];

    public int Running { get; set; }

    /// <summary>The run's part in the places that the job shares with others; null where it shares none.</summary>
    public RunPlaces? Limit { get; init; }

    public bool HasRoom => Running < (Definition.AtMost ?? int.MaxValue);
}
