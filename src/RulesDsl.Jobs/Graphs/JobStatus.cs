namespace RulesDsl.Jobs;

/// <summary>Where a job of a run stands.</summary>
public enum JobStatus
{
    /// <summary>Its needs are not met yet.</summary>
    Waiting,

    /// <summary>It may run.</summary>
    Ready,

    /// <summary>It runs; after a crash it runs again.</summary>
    Running,

    /// <summary>It waits for its next attempt.</summary>
    Sleeping,

    /// <summary>Its output is journalled; it never runs again.</summary>
    Succeeded,

    /// <summary>Its last attempt failed.</summary>
    Failed,

    /// <summary>It was not to run; the journal says why.</summary>
    Skipped,

    /// <summary>It was stopped from outside.</summary>
    Cancelled,

    /// <summary>It had succeeded and is being undone.</summary>
    Compensating,

    /// <summary>It had succeeded and is undone.</summary>
    Compensated,
}
