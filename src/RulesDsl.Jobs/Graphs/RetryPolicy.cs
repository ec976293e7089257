namespace RulesDsl.Jobs;

/// <summary>How often a failed job is tried again, and after what wait.</summary>
/// <param name="Times">Attempts after the first one.</param>
/// <param name="BackoffFrom">The wait before the first retry; it doubles with each one.</param>
/// <param name="BackoffTo">The longest wait.</param>
public sealed record RetryPolicy(int Times, TimeSpan BackoffFrom, TimeSpan BackoffTo)
{
    /// <summary>The first failure is final.</summary>
    public static RetryPolicy None { get; } = new(0, TimeSpan.Zero, TimeSpan.Zero);
}
