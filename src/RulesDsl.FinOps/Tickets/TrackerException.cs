namespace RulesDsl.FinOps.Tickets;

/// <summary>The tracker could not be asked: who it is, what was asked, what it answered, and what would help. Never holds a credential.</summary>
public sealed class TrackerException : Exception
{
    /// <summary>For serializers and tests.</summary>
    public TrackerException()
    {
    }

    /// <summary>With what was asked and answered.</summary>
    public TrackerException(string message)
        : base(message)
    {
    }

    /// <summary>With what was asked and answered, and what lay under it.</summary>
    public TrackerException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>When to ask again, where the tracker said so.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
