namespace RulesDsl.Jobs;

/// <summary>What becomes of the times of a <see cref="CronTrigger"/> at which no host ran.</summary>
public enum MissedRuns
{
    /// <summary>One run for all of them.</summary>
    Once,

    /// <summary>One run for each.</summary>
    Each,

    /// <summary>None.</summary>
    Skip,
}
