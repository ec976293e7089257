namespace RulesDsl.Jobs;

/// <summary>How an attempt ended: with an output, with a failure, or (neither) because the host stops or the run is cancelled.</summary>
internal readonly record struct AttemptOutcome(JobOutput Output, Exception? Failure, bool Interrupted, bool Cancelled)
{
    /// <summary>The host stops.</summary>
    public static AttemptOutcome Stopped { get; } = new(default, null, true, false);

    /// <summary>The run is cancelled.</summary>
    public static AttemptOutcome Abandoned { get; } = new(default, null, false, true);

    public static AttemptOutcome Success(JobOutput output) => new(output, null, false, false);

    public static AttemptOutcome Failed(Exception failure) => new(default, failure, false, false);
}
