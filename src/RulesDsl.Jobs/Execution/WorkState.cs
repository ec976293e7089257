namespace RulesDsl.Jobs;

/// <summary>What is journalled of one thing that ends once: a job, or an item of it.</summary>
internal sealed class WorkState(string job, JobItem? item)
{
    private bool _awaitsSignal;
    private Dictionary<(JournalSlot Slot, string Name, string Key), ReadOnlyMemory<byte>>? _steps;

    public string Job { get; } = job;

    public JobItem? Item { get; } = item;

    /// <summary>What it is called in messages.</summary>
    public string Name => Item is { } named ? $"item '{named.Key}' of job '{Job}'" : $"job '{Job}'";

    /// <summary>The item's key; empty for a job as a whole.</summary>
    public string ItemKey => Item?.Key ?? "";

    public JobStatus Status { get; set; }

    /// <summary>Attempts begun, those that a crash ended included.</summary>
    public int Attempt { get; private set; }

    /// <summary>Attempts that failed: these, not the ones that a crash ended, use up the retries.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Whether it has waited, or waits, for its first attempt.</summary>
    public bool IsDelayed { get; private set; }

    /// <summary>Whether it waits for its signal.</summary>
    public bool AwaitsSignal => Status == JobStatus.Sleeping && _awaitsSignal;

    /// <summary>The signal, made its output; null while nobody has sent it.</summary>
    public ReadOnlyMemory<byte>? Signal { get; private set; }

    /// <summary>The number of the event of its output: what was done last is undone first.</summary>
    public long SucceededAs { get; private set; }

    /// <summary>How often it was undone, at least in part, and given its turn again.</summary>
    public int Undone { get; private set; }

    /// <summary>Attempts to undo it, begun.</summary>
    public int UndoAttempt { get; private set; }

    /// <summary>Attempts to undo it that failed.</summary>
    public int UndoFailures { get; private set; }

    /// <summary>Whether the last attempt to undo it failed.</summary>
    public bool IsUndoGivenUp { get; private set; }

    public ReadOnlyMemory<byte> Output { get; private set; }

    public string? Reason { get; private set; }

    public string? Detail { get; private set; }

    public bool HasEnded => Status.HasEnded();

    public void Apply(JournalEvent entry)
    {
        switch (entry.Kind)
        {
            case JournalEventKind.ItemAdded:
                Status = JobStatus.Ready;
                break;
            case JournalEventKind.JobDelayed:
                (Status, IsDelayed, NotBefore) = (JobStatus.Sleeping, true, entry.NotBefore);
                break;
            case JournalEventKind.SignalAwaited:
                (Status, _awaitsSignal, NotBefore) = (JobStatus.Sleeping, true, entry.NotBefore);
                break;
            case JournalEventKind.SignalReceived:
                Signal = entry.Payload;
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
                (Output, SucceededAs) = (entry.Payload, entry.Number);
                (Reason, Detail) = (null, null);
                break;
            case JournalEventKind.JobFailed:
                Status = JobStatus.Failed;
                (Reason, Detail) = (entry.Reason, entry.Detail);
                break;
            case JournalEventKind.JobSkipped:
                (Status, Reason) = (JobStatus.Skipped, entry.Reason);
                break;
            case JournalEventKind.JobCancelled:
                (Status, Reason) = (JobStatus.Cancelled, entry.Reason);
                break;
            case JournalEventKind.UndoStarted:
                (Status, UndoAttempt, NotBefore) = (JobStatus.Compensating, entry.Attempt, null);
                break;
            case JournalEventKind.UndoFailed:
                UndoFailures++;
                (NotBefore, Reason, Detail) = (entry.NotBefore, entry.Reason, entry.Detail);
                break;
            case JournalEventKind.JobCompensated:
                (Status, Reason, Detail) = (JobStatus.Compensated, null, null);
                break;
            case JournalEventKind.UndoGivenUp:
                (Status, IsUndoGivenUp, Reason, Detail) = (JobStatus.Succeeded, true, entry.Reason, entry.Detail);
                break;
            case JournalEventKind.StepSucceeded or JournalEventKind.UndoStepSucceeded:
                (_steps ??= [])[(entry.Slot, entry.Step, entry.StepKey)] = entry.Payload;
                break;
            default:
                throw new InvalidOperationException($"A job cannot take the event {entry.Kind}.");
        }
    }

    /// <summary>Gives it its turn again: what it did and was undone, too, but never what stands.</summary>
    public void Reset(JobStatus status)
    {
        if (Status is JobStatus.Compensating or JobStatus.Compensated)
        {
            _steps = null;
            Undone++;
        }

        Status = status;
        (Failures, UndoFailures, NotBefore, Reason, Detail) = (0, 0, null, null, null);
        (IsDelayed, _awaitsSignal, Signal, IsUndoGivenUp) = (false, false, null, false);
    }

    public bool TryGetStep(JournalSlot slot, string name, string key, out ReadOnlyMemory<byte> result)
    {
        result = default;
        return _steps is not null && _steps.TryGetValue((slot, name, key), out result);
    }

    public JobSnapshot Snapshot(IReadOnlyList<JobSnapshot> items) => new(Job, Status)
    {
        ItemKey = Item?.Key,
        Attempt = Attempt,
        Reason = Reason,
        Error = Detail,
        NotBefore = NotBefore,
        AwaitsSignal = AwaitsSignal,
        Output = Output,
        Items = items,
    };
}
