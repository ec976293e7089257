using System.ComponentModel;
using RulesDsl.Explanations;

namespace RulesDsl.Testing;

/// <summary>
/// Hears what rule sets, tables and functions of coverage builds (<c>&lt;RulesDslCoverage&gt;true&lt;/RulesDslCoverage&gt;</c>) do on the thread that made it, until it is
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

    private readonly Action<Explanation>? _evaluated;
    private readonly Action<string>? _called;
    private readonly RuleCoverage? _before = _current;
    private bool _isExplaining;

    private RuleCoverage(Action<Explanation>? evaluated, Action<string>? called)
    {
        _evaluated = evaluated;
        _called = called;
        _current = this;
    }

    /// <summary>Hears every evaluation from now on.</summary>
    /// <param name="evaluated">Is given why each came to its result.</param>
    /// <param name="called">Is given the full name of each function that is called, as <see cref="CoveredFunctionAttribute"/> has it.</param>
    public static RuleCoverage Listen(Action<Explanation> evaluated, Action<string>? called = null)
    {
        ArgumentNullException.ThrowIfNull(evaluated);
        return new RuleCoverage(evaluated, called);
    }

    /// <summary>Whether the evaluation that begins is to be told. Generated evaluators ask.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool IsHeard()
    {
        // What an explanation evaluates, the evaluation does as well.
        if (_current is not { _evaluated: not null, _isExplaining: false } current)
            return false;

        current._isExplaining = true;
        return true;
    }

    /// <summary>Tells an evaluation. Generated evaluators call it where it <see cref="IsHeard"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Tell(Explanation explanation)
    {
        if (_current is not { _evaluated: { } evaluated } current)
            return;

        current._isExplaining = false;
        evaluated(explanation);
    }

    /// <summary>Tells a call of a function. Generated functions call it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Call(string function)
    {
        if (_current is { _called: { } called, _isExplaining: false })
            called(function);
    }

    /// <summary>Does nothing. It stands where a condition goes one of its two ways, so that coverage tools can tell them apart.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Goes()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _before;

    /// <summary>Hears nothing until it is disposed.</summary>
    internal static RuleCoverage Ignore() => new(null, null);
}
