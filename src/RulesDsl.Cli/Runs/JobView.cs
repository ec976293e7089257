using RulesDsl.Jobs;

namespace RulesDsl.Cli.Runs;

/// <summary>A job of a run, or one item of it, as it is shown.</summary>
/// <param name="Job">Where it stands.</param>
/// <param name="StartedAt">When its first attempt began; null where none did.</param>
/// <param name="EndedAt">When it ended; null where it has not.</param>
/// <param name="Items">Its items, where it runs for each of several.</param>
internal sealed record JobView(JobSnapshot Job, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, IReadOnlyList<JobView> Items)
{
    /// <summary>The job's name, or the item's key.</summary>
    public string Name => Job.ItemKey ?? Job.Name;

    private bool HasEnded => Job.Status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Skipped or JobStatus.Cancelled or JobStatus.Compensated;

    public static JobView Of(JobSnapshot job, ILookup<(string Job, string Item), JournalEvent> events)
    {
        var own = events[(job.Name, job.ItemKey ?? "")];
        var view = new JobView(
            job,
            own.FirstOrDefault(static entry => entry.Kind == JournalEventKind.JobStarted)?.At,
            own.LastOrDefault(static entry => entry.Slot is JournalSlot.End or JournalSlot.Undo)?.At,
            [.. job.Items.Select(item => Of(item, events))]);
        return view.HasEnded ? view : view with { EndedAt = null };
    }
}
