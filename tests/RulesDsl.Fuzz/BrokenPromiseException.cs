namespace RulesDsl.Fuzz;

/// <summary>The compiler has done what it promises not to do, whatever a file says.</summary>
public sealed class BrokenPromiseException : Exception
{
    /// <summary>With nothing to say.</summary>
    public BrokenPromiseException()
    {
    }

    /// <summary>With what was promised.</summary>
    public BrokenPromiseException(string message)
        : base(message)
    {
    }

    /// <summary>With what was promised, and what came of it.</summary>
    public BrokenPromiseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
