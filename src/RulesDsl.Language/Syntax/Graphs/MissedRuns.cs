namespace RulesDsl.Language.Syntax;

/// <summary>What becomes of the times at which no host ran.</summary>
public enum MissedRuns
{
    /// <summary>One run for all of them.</summary>
    Once,

    /// <summary>One run for each.</summary>
    Each,

    /// <summary>None.</summary>
    Skip,
}
