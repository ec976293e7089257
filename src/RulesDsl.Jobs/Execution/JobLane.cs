namespace RulesDsl.Jobs;

/// <summary>The attempts of one job in a run: those that wait for a place and those that run.</summary>
internal sealed class JobLane(JobDefinition definition, JobState state)
{
    public JobDefinition Definition { get; } = definition;

    public JobState State { get; } = state;

    public Queue<WorkState> Ready { get; } = [];

    public int Running { get; set; }

    public bool HasRoom => Running < (Definition.AtMost ?? int.MaxValue);
}
