namespace RulesDsl.Decisions;

/// <summary>The facts of a batch that could not be evaluated, as they are met. Used by generated evaluators; the default value holds none.</summary>
public struct BatchFailures
{
    private List<BatchFailure>? _failures;

    internal readonly IReadOnlyList<BatchFailure> All => _failures ?? [];

    /// <summary>Adds a fact.</summary>
    /// <param name="index">Where it stands among the facts.</param>
    /// <param name="cause">Why it could not be evaluated.</param>
    public void Add(int index, Exception cause) => (_failures ??= []).Add(new BatchFailure(index, cause));

    /// <summary>Tells of all of them, if there are any.</summary>
    /// <exception cref="BatchEvaluationException">There are.</exception>
    public readonly void ThrowIfAny()
    {
        if (_failures is not null)
            throw new BatchEvaluationException(_failures);
    }

    internal void Add(BatchFailures others) => (_failures ??= []).AddRange(others.All);

    internal readonly void Sort() => _failures?.Sort(static (left, right) => left.Index.CompareTo(right.Index));
}
