namespace RulesDsl.FinOps.Sync;

/// <summary>What is to be done at the tracker.</summary>
internal enum IntentKind
{
    /// <summary>Make a ticket.</summary>
    Create,

    /// <summary>Move a closed ticket back.</summary>
    Reopen,
}
