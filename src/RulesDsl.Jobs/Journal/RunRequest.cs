namespace RulesDsl.Jobs;

/// <summary>Something that the executing host is asked to do to a run.</summary>
/// <param name="Id">Its identity: asked twice, it is done once.</param>
/// <param name="RunId">The run; for a start or a fork the one that is to be.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="At">When.</param>
public sealed record RunRequest(string Id, string RunId, RunRequestKind Kind, DateTimeOffset At)
{
    /// <summary>For a start, the graph's name.</summary>
    public string Graph { get; init; } = "";

    /// <summary>For a fork, the run that is forked.</summary>
    public string Source { get; init; } = "";

    /// <summary>The job that it is about; empty for the run as a whole.</summary>
    public string Job { get; init; } = "";

    /// <summary>The key of the item; empty for a job as a whole.</summary>
    public string Item { get; init; } = "";

    /// <summary>For a signal its value, for a start the inputs by name, for a fork those that differ, as JSON.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Who asks, and why, in words.</summary>
    public string? Reason { get; init; }
}
