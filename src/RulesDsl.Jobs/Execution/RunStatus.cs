namespace RulesDsl.Jobs;

/// <summary>Where a run stands. The numbers are stored.</summary>
public enum RunStatus
{
    /// <summary>Jobs of it are still to end.</summary>
    Running = 0,

    /// <summary>All jobs ended, none of them failed.</summary>
    Succeeded = 1,

    /// <summary>All jobs ended, at least one of them failed.</summary>
    Failed = 2,

    /// <summary>It started with another version of its graph than the host has; it goes on when a host has that version.</summary>
    NeedsMigration = 3,

    /// <summary>Nothing new starts until somebody continues it.</summary>
    Paused = 4,

    /// <summary>It is being stopped from outside: what runs ends, and what was done is undone.</summary>
    Cancelling = 5,

    /// <summary>It was stopped from outside.</summary>
    Cancelled = 6,
}
