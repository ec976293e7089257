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
}
