namespace RulesDsl.Dynamic;

/// <summary>Untrusted rules took more than they are allowed, and were stopped. The message says more of what.</summary>
public sealed class RuleLimitException : OperationCanceledException
{
    /// <summary>Without a message; for serialisers alone.</summary>
    public RuleLimitException()
    {
    }

    /// <param name="message">What was used up.</param>
    public RuleLimitException(string message)
        : base(message)
    {
    }

    /// <param name="message">What was used up.</param>
    /// <param name="cause">What found it.</param>
    public RuleLimitException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
