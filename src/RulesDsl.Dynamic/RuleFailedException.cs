namespace RulesDsl.Dynamic;

/// <summary>A rule in a <see cref="RuleProcess"/> could not be evaluated. The message is that of the <see cref="Decisions.RuleEvaluationException"/> or <see cref="Decisions.NoRuleMatchedException"/> there.</summary>
public sealed class RuleFailedException : Exception
{
    /// <summary>Without a message; for serialisers alone.</summary>
    public RuleFailedException()
    {
    }

    /// <param name="message">What failed, and where.</param>
    public RuleFailedException(string message)
        : base(message)
    {
    }

    /// <param name="message">What failed, and where.</param>
    /// <param name="cause">What found it.</param>
    public RuleFailedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
