using System.Collections;

namespace RulesDsl.Decisions;

/// <summary>What the rules of a set give that match, in their order. Each output is worked out when it is asked for, anew in every enumeration.</summary>
/// <typeparam name="T">The output of the rule set.</typeparam>
/// <typeparam name="TEnumerator">The generated struct that finds the matches.</typeparam>
public readonly struct RuleOutputs<T, TEnumerator>(TEnumerator start) : IEnumerable<T>
    where TEnumerator : struct, IEnumerator<RuleMatch<T>>
{
    /// <summary>Starts at the first rule.</summary>
    public Enumerator GetEnumerator() => new(start);

    /// <summary>All of them, worked out now. Nothing but the array is allocated.</summary>
    public T[] ToArray()
    {
        var kept = new OutputBuffer<T>();
        try
        {
            foreach (var output in this)
                kept.Add(output);
            return kept.ToArray();
        }
        finally
        {
            kept.Dispose();
        }
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks through the outputs.</summary>
    public struct Enumerator(TEnumerator matches) : IEnumerator<T>
    {
        private TEnumerator _matches = matches;

        /// <inheritdoc/>
        public T Current => _matches.Current.Output;

        object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _matches.MoveNext();

        void IEnumerator.Reset() => throw new NotSupportedException();

        void IDisposable.Dispose() => _matches.Dispose();
    }
}
