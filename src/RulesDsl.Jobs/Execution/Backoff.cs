namespace RulesDsl.Jobs;

/// <summary>The wait before a retry.</summary>
internal static class Backoff
{
    /// <summary>
    /// Doubles with each failure up to the longest wait, of which between a half and the whole is taken: jobs that failed
    /// together spread out, and none comes back at once.
    /// </summary>
    /// <param name="policy">From which wait to which.</param>
    /// <param name="failures">Failures so far, from 1.</param>
    /// <param name="jitter">Where in that half, from 0 to 1.</param>
    public static TimeSpan Wait(RetryPolicy policy, int failures, double jitter)
    {
        // Past 2^62 the doubling has long met any longest wait; the power itself must not overflow.
        var doubled = policy.BackoffFrom.Ticks * Math.Pow(2, Math.Min(failures - 1, 62));
        var whole = Math.Min(doubled, policy.BackoffTo.Ticks);
        return TimeSpan.FromTicks((long)(whole * (0.5 + jitter / 2)));
    }
}
