namespace RulesDsl.Jobs;

/// <summary>What happened. The numbers are stored: they are never given a new meaning.</summary>
public enum JournalEventKind
{
    /// <summary>An attempt of a job or of an item began; for a job with <c>for each</c>: its items are known.</summary>
    JobStarted = 1,

    /// <summary>A job with <c>for each</c> has this item.</summary>
    ItemAdded = 2,

    /// <summary>An attempt failed and another one follows, not before <see cref="JournalEvent.NotBefore"/>.</summary>
    AttemptFailed = 3,

    /// <summary>A job or an item ended with an output.</summary>
    JobSucceeded = 4,

    /// <summary>A job or an item ended with its last failure.</summary>
    JobFailed = 5,

    /// <summary>A job or an item was not to run.</summary>
    JobSkipped = 6,

    /// <summary>A part of a job is done and is not done again.</summary>
    StepSucceeded = 7,

    /// <summary>A host took the run up again.</summary>
    RunResumed = 8,

    /// <summary>All jobs ended, none of them failed.</summary>
    RunSucceeded = 9,

    /// <summary>All jobs ended, at least one of them failed.</summary>
    RunFailed = 10,

    /// <summary>The host has no graph of the run's shape, so the run waits for one that has.</summary>
    RunNeedsMigration = 11,

    /// <summary>A job or an item waits for its signal, until <see cref="JournalEvent.NotBefore"/> if there is one.</summary>
    SignalAwaited = 12,

    /// <summary>Somebody sent a job or an item its signal.</summary>
    SignalReceived = 13,

    /// <summary>A job or an item was stopped from outside.</summary>
    JobCancelled = 14,

    /// <summary>An attempt to undo a job or an item began.</summary>
    UndoStarted = 15,

    /// <summary>An attempt to undo failed and another one follows, not before <see cref="JournalEvent.NotBefore"/>.</summary>
    UndoFailed = 16,

    /// <summary>A job or an item is undone.</summary>
    JobCompensated = 17,

    /// <summary>The last attempt to undo a job or an item failed.</summary>
    UndoGivenUp = 18,

    /// <summary>Nothing new starts until the run is continued.</summary>
    RunPaused = 19,

    /// <summary>A paused run goes on.</summary>
    RunContinued = 20,

    /// <summary>The run is to be stopped: nothing new starts, what runs is interrupted, what was done is undone.</summary>
    RunCancelling = 21,

    /// <summary>The run was stopped from outside.</summary>
    RunCancelled = 22,

    /// <summary>What had failed, and what was skipped, cancelled or undone with it, has its turn again.</summary>
    RunRetried = 23,

    /// <summary>A job or an item waits for its first attempt, until <see cref="JournalEvent.NotBefore"/>.</summary>
    JobDelayed = 24,

    /// <summary>A part of the undoing of a job is done and is not done again.</summary>
    UndoStepSucceeded = 25,
}
