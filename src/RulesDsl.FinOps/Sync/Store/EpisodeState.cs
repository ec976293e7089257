namespace RulesDsl.FinOps.Sync;

/// <summary>What a further occurrence of a fingerprint means.</summary>
internal enum EpisodeState
{
    /// <summary>It repeats the first one.</summary>
    Open,

    /// <summary>Its ticket was done: it reopens that ticket or begins anew.</summary>
    Closed,

    /// <summary>People decided against it: it is recorded and goes nowhere.</summary>
    Suppressed,
}
