namespace RulesDsl.Jobs;

/// <summary>How an attempt ended: with an output, with a failure, or (neither) because the host stops.</summary>
internal readonly record struct AttemptOutcome(JobOutput Output, Exception? Failure, bool Interrupted)
{
    public static AttemptOutcome Stopped { get; } = new(default, null, true);

    public static AttemptOutcome Success(JobOutput output) => new(output, null, false);

    public static AttemptOutcome Failed(Exception failure) => new(default, failure, false);
}
