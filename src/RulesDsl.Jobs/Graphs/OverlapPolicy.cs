namespace RulesDsl.Jobs;

/// <summary>What becomes of a run that a trigger starts while one of the same graph goes on. A run that is started by hand always starts.</summary>
public enum OverlapPolicy
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>It is not started.</summary>
    Skip,

    /// <summary>It starts when those before it have ended.</summary>
    Queue,

    /// <summary>The one that goes on is cancelled.</summary>
    Cancel,
}
