namespace RulesDsl.Dynamic;

/// <summary>Facts in JSON that do not fit what a decision takes. The message says what was found, what was expected, and where.</summary>
public sealed class FactsException : Exception
{
    /// <summary>Without a message; for serialisers alone.</summary>
    public FactsException()
    {
    }

    /// <param name="message">What was found and what was expected.</param>
    public FactsException(string message)
        : base(message)
    {
    }

    /// <param name="message">What was found and what was expected.</param>
    /// <param name="cause">What found it.</param>
    public FactsException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
