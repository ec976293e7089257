namespace RulesDsl.Language.Syntax;

/// <summary>What becomes of a run that a trigger starts while one of the same graph goes on.</summary>
public enum OverlapPolicy
{
    /// <summary>Both run.</summary>
    Allow,

    /// <summary>It is not started.</summary>
    Skip,

    /// <summary>It starts when the one before has ended.</summary>
    Queue,

    /// <summary>The one before is cancelled.</summary>
    Cancel,
}
