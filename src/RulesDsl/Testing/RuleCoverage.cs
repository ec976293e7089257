using System.ComponentModel;
using RulesDsl.Explanations;

namespace RulesDsl.Testing;

/// <summary>
/// Hears what rule sets and tables of coverage builds (<c>&lt;RulesDslCoverage&gt;true&lt;/RulesDslCoverage&gt;</c>) do on the thread that made it, until it is
/// disposed; those that rules call are heard as well.
/// <code>
/// using (RuleCoverage.Listen(explanations.Add))
///     test.Run();
/// </code>
/// </summary>
public sealed class RuleCoverage : IDisposable
{
    [ThreadStatic]
    private static RuleCoverage? _current;

    private readonly Action<Explanation>? _hear;
    private readonly RuleCoverage? _before = _current;
    private bool _isExplaining;

    private RuleCoverage(Action<Explanation>? hear)
    {
        _hear = hear;
        _current = this;
    }

    /// <summary>Hears every evaluation from now on.</summary>
    /// <param name="evaluated">Is given why each came to its result.</param>
    public static RuleCoverage Listen(Action<Explanation> evaluated)
    {
        ArgumentNullException.ThrowIfNull(evaluated);
        return new RuleCoverage(evaluated);
    }

    /// <summary>Whether the evaluation that begins is to be told. Generated evaluators ask.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsHeard()
    {
        // What an explanation evaluates, the evaluation does as well.
        if (_current is not { _hear: not null, _isExplaining: false } current)
            return false;

        current._isExplaining = true;
        return true;
    }

    /// <summary>Tells an evaluation. Generated evaluators call it where it <see cref="IsHeard"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Tell(Explanation explanation)
    {
        if (_current is not { _hear: { } hear } current)
            return;

        current._isExplaining = false;
        hear(explanation);
    }

    /// <summary>Does nothing. It stands where a condition goes one of its two ways, so that coverage tools can tell them apart.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Goes()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _before;

    /// <summary>Hears nothing until it is disposed.</summary>
    internal static RuleCoverage Ignore() => new(null);
}
