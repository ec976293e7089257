namespace RulesDsl.Testing;

/// <summary>What became of a test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Exception">What it threw, a <see cref="RuleTestFailedException"/> where it found what it does not expect; null where it passed.</param>
/// <param name="Duration">How long it took.</param>
public sealed record RuleTestResult(RuleTestCase Test, Exception? Exception, TimeSpan Duration)
{
    /// <summary>Whether it found all that it expects.</summary>
    public bool Passed => Exception is null;

    /// <summary>What was expected and what was found instead.</summary>
    public IReadOnlyList<RuleTestMismatch> Mismatches => (Exception as RuleTestFailedException)?.Mismatches ?? [];

    /// <summary>What to tell of a failure: a line for each mismatch and one for the rules that decided; empty where it passed.</summary>
    public string Message => Exception?.Message ?? "";
}
