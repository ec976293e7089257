namespace RulesDsl.Jobs;

/// <summary>What became of a job that another one takes although it may have been skipped or have failed.</summary>
/// <param name="Status">Succeeded, failed, skipped or cancelled.</param>
/// <param name="Value">The output; the default value unless <see cref="Status"/> is succeeded.</param>
/// <param name="Reason">Why there is no value; null where there is one.</param>
/// <param name="ItemKey">The key of the item, for a job with <c>for each</c>.</param>
public sealed record JobResult<T>(JobStatus Status, T? Value, string? Reason, string? ItemKey = null)
{
    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => Status == JobStatus.Succeeded;
}
