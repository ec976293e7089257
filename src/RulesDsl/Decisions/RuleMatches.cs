using System.Collections;

namespace RulesDsl.Decisions;

/// <summary>The rules of a set that match and what each of them gives, in their order. Each match is worked out when it is asked for, anew in every enumeration; nothing is allocated.</summary>
/// <typeparam name="T">The output of the rule set.</typeparam>
/// <typeparam name="TEnumerator">The generated struct that finds the matches.</typeparam>
public readonly struct RuleMatches<T, TEnumerator>(TEnumerator start) : IEnumerable<RuleMatch<T>>
    where TEnumerator : struct, IEnumerator<RuleMatch<T>>
{
    /// <summary>Starts at the first rule.</summary>
    public TEnumerator GetEnumerator() => start;

    IEnumerator<RuleMatch<T>> IEnumerable<RuleMatch<T>>.GetEnumerator() => start;

    IEnumerator IEnumerable.GetEnumerator() => start;
}
