namespace RulesDsl.Jobs;

/// <summary>A job of a graph, as data.</summary>
/// <param name="Name">The name in the rules file: with the item key it is the job's identity in a run.</param>
public sealed record JobDefinition(string Name)
{
    /// <summary>The jobs that must have ended before this one, by name: those whose output it takes and those under <c>needs</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What must have become of <see cref="Needs"/>.</summary>
    public RunCondition Run { get; init; } = RunCondition.Success;

    /// <summary>Whether the job runs once per item of a <c>for each</c>.</summary>
    public bool IsForEach { get; init; }

    /// <summary>How many items may run at once; null means as many as the host allows.</summary>
    public int? AtMost { get; init; }

    /// <summary>Whether <see cref="JobGraph.When"/> is to be asked.</summary>
    public bool HasWhen { get; init; }

    /// <summary>What happens after a failure.</summary>
    public RetryPolicy Retry { get; init; } = RetryPolicy.None;

    /// <summary>The longest that one attempt may take; null means no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The signal that the job waits for instead of running code; null for a job that runs.</summary>
    public SignalWait? Signal { get; init; }

    /// <summary>Whether <see cref="JobGraph.UndoAsync"/> undoes the job when the run fails or is cancelled after it succeeded.</summary>
    public bool HasUndo { get; init; }

    /// <summary>The limit that the job shares with others; null for none.</summary>
    public ConcurrencyLimit? Concurrency { get; init; }

    /// <summary>Which of the jobs that wait for a place goes first: the higher, and of equal ones who has waited longest.</summary>
    public int Priority { get; init; }

    /// <summary>Whether <see cref="JobGraph.RetryWhen"/> is to be asked before a retry.</summary>
    public bool HasRetryWhen { get; init; }

    /// <summary>The longest that an attempt may go without <see cref="JobContext.Heartbeat"/>; null means that none is needed.</summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>How long the job waits from its turn on before its first attempt.</summary>
    public TimeSpan? Delay { get; init; }
}
