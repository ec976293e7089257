namespace RulesDsl.Decisions;

/// <summary>
/// Thrown by <c>EvaluateMany</c> when some of its facts could not be evaluated. All others have been by then: their results are in place,
/// and the results of those that failed are the default of their type.
/// </summary>
public sealed class BatchEvaluationException : Exception
{
    /// <summary>Makes the exception from what failed.</summary>
    /// <param name="failures">At least one failure, in the order of the facts.</param>
    public BatchEvaluationException(IReadOnlyList<BatchFailure> failures)
        : base(Describe(failures), failures[0].Cause) => Failures = failures;

    /// <summary>Which facts failed, in their order, and why.</summary>
    public IReadOnlyList<BatchFailure> Failures { get; }

    private static string Describe(IReadOnlyList<BatchFailure> failures) => failures.Count == 1
        ? $"The fact at index {failures[0].Index} cannot be evaluated; all others are: {failures[0].Cause.Message}"
        : $"{failures.Count} facts cannot be evaluated; all others are. The first is at index {failures[0].Index}: {failures[0].Cause.Message}";
}
