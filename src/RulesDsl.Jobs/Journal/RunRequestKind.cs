namespace RulesDsl.Jobs;

/// <summary>What a host can be asked for. The numbers are stored.</summary>
public enum RunRequestKind
{
    /// <summary>Starts a run.</summary>
    Start = 1,

    /// <summary>Sends a job, or an item, the value that it waits for.</summary>
    Signal = 2,

    /// <summary>Starts nothing new until the run is continued.</summary>
    Pause = 3,

    /// <summary>Lets a paused run go on.</summary>
    Resume = 4,

    /// <summary>Stops a run: what runs is interrupted, what was done is undone.</summary>
    Cancel = 5,

    /// <summary>Stops a run at once; nothing is undone.</summary>
    Terminate = 6,

    /// <summary>Gives what failed in a run that has ended its turn again.</summary>
    Retry = 7,

    /// <summary>Skips a job, or an item, that has not begun.</summary>
    Skip = 8,

    /// <summary>Starts another run that has what this one did before a job, and does that job and what depends on it again.</summary>
    Fork = 9,
}
