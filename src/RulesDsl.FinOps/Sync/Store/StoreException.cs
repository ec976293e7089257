namespace RulesDsl.FinOps.Sync;

/// <summary>The store cannot do what was asked: which file, why, and what would help. What was committed before is kept, the failed change is not there in part.</summary>
public sealed class StoreException : Exception
{
    /// <summary>For serializers and tests.</summary>
    public StoreException()
    {
    }

    /// <summary>With what was asked and why it cannot be.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With what was asked, why it cannot be, and what lay under it.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
