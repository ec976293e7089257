using System.Collections;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>The matches of a set one by one, as hit policies ask for them.</summary>
internal struct TracedMatches<T>(RuleTracer<T> tracer) : IEnumerator<RuleMatch<T>>
{
    public RuleMatch<T> Current { get; private set; }

    readonly object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (!tracer.MoveNext(out var match))
            return false;

        Current = match;
        return true;
    }

    readonly void IEnumerator.Reset() => throw new NotSupportedException();

    readonly void IDisposable.Dispose()
    {
    }
}
