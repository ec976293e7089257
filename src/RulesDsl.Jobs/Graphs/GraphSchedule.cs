namespace RulesDsl.Jobs;

/// <summary>In which order the jobs of a run start.</summary>
public enum GraphSchedule
{
    /// <summary>Each job as soon as its own needs are met.</summary>
    Parallel,

    /// <summary>One after another, in file order.</summary>
    Sequential,

    /// <summary>In file order; a job that has needs waits for all jobs before it, and no later one overtakes it.</summary>
    Waves,
}
