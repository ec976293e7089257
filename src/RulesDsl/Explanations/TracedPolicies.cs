using System.ComponentModel;
using System.Numerics;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>The hit policies for explanations: what <c>Evaluate</c> makes of the matches. Called by generated evaluators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TracedPolicies
{
    /// <summary><c>hit first</c> and <c>hit priority</c>: the first match.</summary>
    public static Explanation First<T>(RuleTracer<T> tracer, bool always) =>
        tracer.Explain(matches => One(matches.MoveNext() ? matches.Current : null, tracer, always));

    /// <summary><c>hit all</c> and <c>hit output order</c>: the outputs of all matches.</summary>
    public static Explanation All<T>(RuleTracer<T> tracer) => tracer.Explain(static matches =>
    {
        var outputs = new List<T>();
        while (matches.MoveNext())
            outputs.Add(matches.Current.Output);
        return (true, outputs.ToArray(), null);
    });

    /// <summary><c>hit unique</c>: the only match.</summary>
    public static Explanation Unique<T>(RuleTracer<T> tracer, bool always) =>
        tracer.Explain(matches => One(HitPolicies.Unique<T, TracedMatches<T>>(matches), tracer, always));

    /// <summary><c>hit any</c>: the first match, with which all others agree.</summary>
    public static Explanation Any<T>(RuleTracer<T> tracer, bool always, Func<T, T, bool>? agree = null) => tracer.Explain(matches => One(
        agree is null ? HitPolicies.Any<T, TracedMatches<T>>(matches) : HitPolicies.Any(matches, agree), tracer, always));

    /// <summary><c>hit min</c>: the match with the least output.</summary>
    public static Explanation Min<T>(RuleTracer<T> tracer, bool always)
        where T : IComparable<T> => tracer.Explain(matches => One(HitPolicies.Min<T, TracedMatches<T>>(matches), tracer, always));

    /// <summary><c>hit max</c>: the match with the greatest output.</summary>
    public static Explanation Max<T>(RuleTracer<T> tracer, bool always)
        where T : IComparable<T> => tracer.Explain(matches => One(HitPolicies.Max<T, TracedMatches<T>>(matches), tracer, always));

    /// <summary><c>hit sum</c>: the sum of all outputs.</summary>
    public static Explanation Sum<T>(RuleTracer<T> tracer)
        where T : INumberBase<T> => tracer.Explain(static matches => (true, HitPolicies.Sum<T, TracedMatches<T>>(matches), null));

    /// <summary><c>hit count</c>: how many match.</summary>
    public static Explanation Count<T>(RuleTracer<T> tracer)
        where T : INumberBase<T> => tracer.Explain(matches => (true, HitPolicies.Count<T, TracedMatches<T>>(matches, tracer.Info.Otherwise), null));

    /// <summary><c>hit merge</c>: what all matches say together.</summary>
    /// <param name="tracer">The rules.</param>
    /// <param name="always">Whether there is a result in any case.</param>
    /// <param name="fill">Adds to what has been said so far what another rule says.</param>
    /// <param name="toOutput">Makes the output; the last rule is the one to blame for what nobody has said.</param>
    public static Explanation Merge<T, TOutput>(RuleTracer<T> tracer, bool always, Func<T, T, T> fill, Func<T, RuleInfo, TOutput> toOutput)
        where T : struct => tracer.Explain(matches =>
    {
        if (!matches.MoveNext())
            return One<T>(null, tracer, always);

        var (first, last) = (matches.Current.Rule, matches.Current.Rule);
        var said = fill(default, matches.Current.Output);
        while (matches.MoveNext())
        {
            last = matches.Current.Rule;
            said = fill(said, matches.Current.Output);
        }

        return (true, toOutput(said, last), first);
    });

    private static (bool HasResult, object? Result, RuleInfo? Winner) One<T>(RuleMatch<T>? match, RuleTracer<T> tracer, bool always) => match is { } found
        ? (true, found.Output, found.Rule)
        : always && !tracer.IsFiltered ? throw new NoRuleMatchedException(tracer.Info) : (false, null, null);
}
