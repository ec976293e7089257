using RulesDsl.Generators.Analysis.Tests;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Values of a subject that no test of the set tells apart.</summary>
/// <param name="Value">One of them, as tests see values: null, a bool, a text, a Guid, a relation, or a decimal for all that has an order.</param>
internal sealed record Region(object? Value)
{
    /// <summary>Tests whose answer is not that for <see cref="Value"/>: nobody knows whether there is a value that answers them so.</summary>
    public IReadOnlyCollection<SubjectTest> Turned { get; init; } = [];

    /// <summary>Whether there is a value in it for sure.</summary>
    public bool IsCertain => Turned.Count == 0;

    /// <summary>What a test says of its values.</summary>
    public bool Answers(SubjectTest test) => test.Holds(Value) != Turned.Contains(test);
}
