namespace RulesDsl.Jobs;

/// <summary>Whether a job runs, by what became of the jobs that it needs. The truth table is in docs/jobs.md and in the tests.</summary>
internal static class RunConditions
{
    /// <summary>Null when the job runs, else why it is skipped. All needs have ended.</summary>
    public static string? WhySkipped(JobDefinition job, Func<string, JobStatus> status) => job.Run switch
    {
        RunCondition.Always => null,
        RunCondition.Success => job.Needs.FirstOrDefault(need => status(need) != JobStatus.Succeeded) is { } need
            ? $"'{need}' {Past(status(need))}"
            : null,
        RunCondition.Failed => job.Needs.Any(need => status(need) == JobStatus.Failed) ? null : $"none of {Names(job)} failed",
        RunCondition.AnySucceeded => job.Needs.Any(need => status(need) == JobStatus.Succeeded) ? null : $"none of {Names(job)} succeeded",
        RunCondition.NoneFailed => job.Needs.FirstOrDefault(need => status(need) == JobStatus.Failed) is { } need
            ? $"'{need}' {Past(status(need))}"
            : null,
        _ => throw new InvalidOperationException($"Job '{job.Name}' has the unknown run condition {job.Run}."),
    };

    private static string Names(JobDefinition job) =>
        job.Needs.Count == 0 ? "its needs (it has none)" : string.Join(", ", job.Needs.Select(need => $"'{need}'"));

    private static string Past(JobStatus status) => status switch
    {
        JobStatus.Failed => "failed",
        JobStatus.Skipped => "was skipped",
        JobStatus.Cancelled => "was cancelled",
        _ => throw new InvalidOperationException($"A job that is {status} has not ended."),
    };
}
