namespace RulesDsl.Language.Syntax;

/// <summary>What becomes of a job whose signal has not come in time.</summary>
public enum SignalTimeout
{
    /// <summary>It fails.</summary>
    Fail,

    /// <summary>It is skipped.</summary>
    Skip,
}
