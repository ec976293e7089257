namespace RulesDsl.Jobs;

/// <summary>What becomes of a job whose signal nobody sends in time.</summary>
public enum SignalTimeout
{
    /// <summary>It fails.</summary>
    Fail,

    /// <summary>It is skipped.</summary>
    Skip,
}
