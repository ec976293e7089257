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

    /// <summary>Undoes what a job did, or one item of it, after its output was journalled; called with a context, and like a job at least once.</summary>
    protected internal virtual Task UndoAsync(JobCall call) =>
        throw new InvalidOperationException($"Job '{call.Job}' has an undo, but the graph '{Definition.Name}' does not do it.");

    /// <summary>Makes the output of a job with <see cref="JobDefinition.Signal"/> from what was sent.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is none of the type.</exception>
    protected internal virtual JobOutput TakeSignal(JobCall call, ReadOnlyMemory<byte> sent) =>
        throw new InvalidOperationException($"Job '{call.Job}' waits for a signal, but the graph '{Definition.Name}' does not take it.");

    /// <summary>Whether a failed attempt of a job with <see cref="JobDefinition.HasRetryWhen"/> is tried again, as far as <see cref="JobDefinition.Retry"/> goes.</summary>
    protected internal virtual bool RetryWhen(JobCall call, Exception failure) =>
        throw new InvalidOperationException($"Job '{call.Job}' has a condition for its retries, but the graph '{Definition.Name}' does not answer it.");

    /// <summary>The runs that a published fact starts; none where no trigger fits.</summary>
    protected internal virtual IReadOnlyList<RunStart> Match(object fact, TimeProvider clock) => [];
}
