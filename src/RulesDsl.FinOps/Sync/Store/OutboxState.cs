namespace RulesDsl.FinOps.Sync;

/// <summary>How far an intent has come.</summary>
internal enum OutboxState
{
    /// <summary>To be sent; it is certain that nothing was made yet.</summary>
    Pending,

    /// <summary>Somebody sends it, until the lease ends; after that it may or may not have been done.</summary>
    Sending,

    /// <summary>It may have been done: to be looked up.</summary>
    Uncertain,

    /// <summary>Done.</summary>
    Confirmed,

    /// <summary>Refused by the tracker.</summary>
    Parked,

    /// <summary>Overtaken by what people did.</summary>
    Cancelled,
}
