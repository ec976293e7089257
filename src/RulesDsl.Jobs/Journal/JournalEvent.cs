namespace RulesDsl.Jobs;

/// <summary>Something that happened to a run. Events are only ever appended.</summary>
/// <param name="Number">Its place in the run: unique there, and rising in the order of what depends on what.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What happened.</param>
public sealed record JournalEvent(long Number, DateTimeOffset At, JournalEventKind Kind)
{
    /// <summary>The job; empty for what happens to the run itself.</summary>
    public string Job { get; init; } = "";

    /// <summary>The item's key; empty for a job without items or as a whole.</summary>
    public string Item { get; init; } = "";

    /// <summary>The step's name; empty outside steps.</summary>
    public string Step { get; init; } = "";

    /// <summary>The step's key; empty where it has none.</summary>
    public string StepKey { get; init; } = "";

    /// <summary>How often the run had been retried as a whole before; an end is journalled once in each round.</summary>
    public int Round { get; init; }

    /// <summary>The <see cref="RunRequest.Id"/> that this answers to; empty where nobody asked.</summary>
    public string Request { get; init; } = "";

    /// <summary>Which attempt, from 1; 0 where there is none.</summary>
    public int Attempt { get; init; }

    /// <summary>An output, a step's result or an item, as JSON.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Why, in one line: a failure's message or what made a job be skipped.</summary>
    public string? Reason { get; init; }

    /// <summary>A failure in full, with its stack.</summary>
    public string? Detail { get; init; }

    /// <summary>The earliest start of the next attempt.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// What this event fills; with run, round, job, item, step and step key it is an identity that a journal accepts only once,
    /// whoever comes first.
    /// </summary>
    public JournalSlot Slot => Kind switch
    {
        JournalEventKind.JobSucceeded or JournalEventKind.JobFailed or JournalEventKind.JobSkipped => JournalSlot.End,
        JournalEventKind.JobCancelled => JournalSlot.End,
        JournalEventKind.JobCompensated or JournalEventKind.UndoGivenUp => JournalSlot.Undo,
        JournalEventKind.SignalReceived => JournalSlot.Signal,
        JournalEventKind.ItemAdded => JournalSlot.Item,
        JournalEventKind.StepSucceeded => JournalSlot.Step,
        JournalEventKind.UndoStepSucceeded => JournalSlot.UndoStep,
        _ => JournalSlot.None,
    };

    /// <summary>Where the run stands after this event; null when the event does not say.</summary>
    public RunStatus? RunStatus => Kind switch
    {
        JournalEventKind.RunResumed => Jobs.RunStatus.Running,
        JournalEventKind.RunSucceeded => Jobs.RunStatus.Succeeded,
        JournalEventKind.RunFailed => Jobs.RunStatus.Failed,
        JournalEventKind.RunNeedsMigration => Jobs.RunStatus.NeedsMigration,
        JournalEventKind.RunPaused => Jobs.RunStatus.Paused,
        JournalEventKind.RunContinued or JournalEventKind.RunRetried => Jobs.RunStatus.Running,
        JournalEventKind.RunCancelling => Jobs.RunStatus.Cancelling,
        JournalEventKind.RunCancelled => Jobs.RunStatus.Cancelled,
        _ => null,
    };
}
