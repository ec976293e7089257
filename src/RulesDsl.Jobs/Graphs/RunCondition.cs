namespace RulesDsl.Jobs;

/// <summary>What must have become of the jobs that a job needs, for it to run.</summary>
public enum RunCondition
{
    /// <summary>All succeeded.</summary>
    Success,

    /// <summary>All ended, however.</summary>
    Always,

    /// <summary>At least one failed.</summary>
    Failed,

    /// <summary>At least one succeeded.</summary>
    AnySucceeded,

    /// <summary>None failed; some may have been skipped.</summary>
    NoneFailed,
}
