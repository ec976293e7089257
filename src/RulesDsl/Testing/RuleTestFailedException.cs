namespace RulesDsl.Testing;

/// <summary>Thrown when a test of a rules file finds what it does not expect.</summary>
public sealed class RuleTestFailedException : Exception
{
    /// <summary>Makes the exception from all that differs.</summary>
    /// <param name="mismatches">What was expected and what was found.</param>
    /// <param name="rules">What is known about the rules that decided: a sentence, or null.</param>
    /// <param name="cause">What the evaluation threw, if it did.</param>
    public RuleTestFailedException(IReadOnlyList<RuleTestMismatch> mismatches, string? rules, Exception? cause)
        : base(string.Join(Environment.NewLine, mismatches.Select(static mismatch => mismatch.ToString()).Concat(rules is null ? [] : [rules])), cause) =>
        Mismatches = mismatches;

    /// <summary>All that differs.</summary>
    public IReadOnlyList<RuleTestMismatch> Mismatches { get; }
}
