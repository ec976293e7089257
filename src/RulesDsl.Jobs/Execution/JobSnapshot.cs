namespace RulesDsl.Jobs;

/// <summary>Where a job, or one item of it, stands.</summary>
/// <param name="Name">The job.</param>
/// <param name="Status">Where it stands.</param>
public sealed record JobSnapshot(string Name, JobStatus Status)
{
    /// <summary>The item's key; null for the job as a whole.</summary>
    public string? ItemKey { get; init; }

    /// <summary>How many attempts have begun, those that a crash ended included.</summary>
    public int Attempt { get; init; }

    /// <summary>Why it failed or was skipped, in one line.</summary>
    public string? Reason { get; init; }

    /// <summary>The last failure in full, with its stack.</summary>
    public string? Error { get; init; }

    /// <summary>When the next attempt may begin, while it sleeps; until when it waits for its signal.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether it waits for its signal.</summary>
    public bool AwaitsSignal { get; init; }

    /// <summary>The output as JSON; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Output { get; init; }

    /// <summary>The items of a job with <c>for each</c>, in order.</summary>
    public IReadOnlyList<JobSnapshot> Items { get; init; } = [];
}
