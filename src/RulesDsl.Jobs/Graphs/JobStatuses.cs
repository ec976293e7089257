namespace RulesDsl.Jobs;

internal static class JobStatuses
{
    /// <summary>Whether what stands so has had its turn.</summary>
    public static bool HasEnded(this JobStatus status) => status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Skipped or JobStatus.Cancelled
        or JobStatus.Compensating or JobStatus.Compensated;
}
