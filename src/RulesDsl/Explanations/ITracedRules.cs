using System.ComponentModel;

namespace RulesDsl.Explanations;

/// <summary>The rules of a set for an explanation: the same conditions and outputs, which tell what they see. Implemented by generated evaluators.</summary>
/// <typeparam name="T">What one rule gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITracedRules<T>
{
    /// <summary>The day that <c>from</c> and <c>to</c> of rules are compared with.</summary>
    DateOnly Day { get; }

    /// <summary>Whether a test holds. Tests that differ in nothing but constants are one.</summary>
    /// <param name="number">Which of the set.</param>
    /// <param name="trace">Takes down what it sees, and knows its constants.</param>
    bool Test(int number, RuleTrace trace);

    /// <summary>What a rule gives.</summary>
    /// <param name="rule">Its place in the set, from 0; -1 for <c>otherwise</c>.</param>
    T Then(int rule);

    /// <summary>An output as it is shown.</summary>
    object? Show(T output);

    /// <summary>Tells what the <c>let</c>s stood for.</summary>
    void Tell(LetTraces lets);
}
