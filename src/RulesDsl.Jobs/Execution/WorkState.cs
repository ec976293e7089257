namespace RulesDsl.Jobs;

/// <summary>What is journalled of one thing that ends once: a job, or an item of it.</summary>
internal sealed class WorkState(string job, JobItem? item)
{
    private Dictionary<(string Name, string Key), ReadOnlyMemory<byte>>? _steps;

    public string Job { get; } = job;

    public JobItem? Item { get; } = item;

    /// <summary>The item's key; empty for a job as a whole.</summary>
    public string ItemKey => Item?.Key ?? "";

    public JobStatus Status { get; set; }

    /// <summary>Attempts begun, those that a crash ended included.</summary>
    public int Attempt { get; private set; }

    /// <summary>Attempts that failed: these, not the ones that a crash ended, use up the retries.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? NotBefore { get; private set; }

    public ReadOnlyMemory<byte> Output { get; private set; }

    public string? Reason { get; private set; }

    public string? Detail { get; private set; }

    public bool HasEnded => Status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Skipped or JobStatus.Cancelled;

    public void Apply(JournalEvent entry)
    {
        switch (entry.Kind)
        {
            case JournalEventKind.ItemAdded:
                Status = JobStatus.Ready;
                break;
            case JournalEventKind.JobStarted:
                Status = JobStatus.Running;
                Attempt = entry.Attempt;
                NotBefore = null;
                break;
            case JournalEventKind.AttemptFailed:
                Status = JobStatus.Sleeping;
                Failures++;
                NotBefore = entry.NotBefore;
                (Reason, Detail) = (entry.Reason, entry.Detail);
                break;
            case JournalEventKind.JobSucceeded:
                Status = JobStatus.Succeeded;
                Output = entry.Payload;
                (Reason, Detail) = (null, null);
                break;
            case JournalEventKind.JobFailed:
                Status = JobStatus.Failed;
                (Reason, Detail) = (entry.Reason, entry.Detail);
                break;
            case JournalEventKind.JobSkipped:
                Status = JobStatus.Skipped;
                Reason = entry.Reason;
                break;
            case JournalEventKind.StepSucceeded:
                (_steps ??= [])[(entry.Step, entry.StepKey)] = entry.Payload;
                break;
            default:
                throw new InvalidOperationException($"A job cannot take the event {entry.Kind}.");
        }
    }

    public bool TryGetStep(string name, string key, out ReadOnlyMemory<byte> result)
    {
        result = default;
        return _steps is not null && _steps.TryGetValue((name, key), out result);
    }

    public JobSnapshot Snapshot(IReadOnlyList<JobSnapshot> items) => new(Job, Status)
    {
        ItemKey = Item?.Key,
        Attempt = Attempt,
        Reason = Reason,
        Error = Detail,
        NotBefore = NotBefore,
        Output = Output,
        Items = items,
    };
}
