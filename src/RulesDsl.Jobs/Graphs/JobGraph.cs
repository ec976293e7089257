namespace RulesDsl.Jobs;

/// <summary>A graph: its definition, and the code of its jobs. The build generates a class per <c>graph</c>; the user derives from it.</summary>
/// <remarks>One instance serves all runs at once, so what it keeps must be safe for that.</remarks>
public abstract class JobGraph
{
    /// <summary>The graph as data.</summary>
    public abstract GraphDefinition Definition { get; }

    /// <summary>
    /// Whether a job with <see cref="JobDefinition.HasWhen"/> runs; asked when its needs are met and, in a <c>for each</c>,
    /// once per item. False makes it skipped.
    /// </summary>
    protected internal virtual bool When(JobCall call) =>
        throw new InvalidOperationException($"Job '{call.Job}' has a condition, but the graph '{Definition.Name}' does not answer it.");

    /// <summary>The items of a job with <see cref="JobDefinition.IsForEach"/>: keys unique, and the same whenever it is asked.</summary>
    protected internal virtual IReadOnlyList<JobItem> Expand(JobCall call) =>
        throw new InvalidOperationException($"Job '{call.Job}' has items, but the graph '{Definition.Name}' does not name them.");

    /// <summary>Runs a job, or one item of it.</summary>
    protected internal abstract Task<JobOutput> RunAsync(JobCall call);

    /// <summary>The runs that a published fact starts; none where no trigger fits.</summary>
    protected internal virtual IReadOnlyList<RunStart> Match(object fact, TimeProvider clock) => [];
}
