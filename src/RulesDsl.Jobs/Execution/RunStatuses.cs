namespace RulesDsl.Jobs;

/// <summary>What statuses of runs mean.</summary>
public static class RunStatuses
{
    /// <summary>Whether nothing more happens to a run that stands so, unless somebody retries it.</summary>
    public static bool HasEnded(this RunStatus status) => status is RunStatus.Succeeded or RunStatus.Failed or RunStatus.Cancelled;
}
