using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>Tries the rules of a set as its evaluators do, and keeps what each of them has seen. Made by generated evaluators for one explanation.</summary>
/// <typeparam name="T">What one rule gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleTracer<T>
{
    private readonly RuleFilter? _filter;
    private readonly TraceTexts _texts;
    private readonly ITracedRules<T> _rules;
    private readonly List<RuleTrace> _traces;
    private readonly RuleTrace? _otherwise;
    private readonly bool _asksOtherwiseAlways;
    private int _next;
    private bool _found;
    private RuleTrace? _current;

    /// <param name="info">The set.</param>
    /// <param name="hit">Its hit policy, as written.</param>
    /// <param name="filter">Which rules take part; null for all.</param>
    /// <param name="texts">What its conditions say.</param>
    /// <param name="rules">Its conditions and outputs.</param>
    public RuleTracer(RuleSetInfo info, string hit, RuleFilter? filter, TraceTexts texts, ITracedRules<T> rules)
    {
        Info = info;
        Hit = hit;
        _filter = filter;
        _texts = texts;
        _rules = rules;
        var traces = info.Rules.Select((rule, index) => new RuleTrace(rule, index, texts));
        _traces = [.. hit is "priority" or "output order" ? traces.OrderByDescending(static trace => trace.Rule.Priority) : traces];
        _otherwise = info.Otherwise is { } otherwise ? new RuleTrace(otherwise, -1, texts) : null;
        // Rules that make an output together leave to otherwise what none of them has set.
        _asksOtherwiseAlways = hit is "merge";
    }

    internal RuleSetInfo Info { get; }

    internal string Hit { get; }

    internal bool IsFiltered => _filter is not null;

    /// <summary>All rules and conditions, without evaluating any.</summary>
    public Explanation Unasked() => new(Info, Hit, Rules(null), [], null, false, null, null);

    /// <summary>Evaluates and explains.</summary>
    /// <param name="evaluate">Makes the result of the matches: whether there is one, what it is, and which rule wins.</param>
    internal Explanation Explain(Func<TracedMatches<T>, (bool HasResult, object? Result, RuleInfo? Winner)> evaluate)
    {
        var outcome = (HasResult: false, Result: (object?)null, Winner: (RuleInfo?)null);
        Exception? failure = null;
        try
        {
            outcome = evaluate(new TracedMatches<T>(this));
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            failure = cause;
            if (_current is { Verdict: RuleVerdict.Failed })
                _current.Failure = cause;
        }

        var lets = new LetTraces();
        _rules.Tell(lets);
        return new Explanation(Info, Hit, Rules(outcome.Winner), lets.Lets, outcome.Winner, outcome.HasResult, outcome.Result, failure);
    }

    internal bool MoveNext([MaybeNullWhen(false)] out RuleMatch<T> match)
    {
        while (_next < _traces.Count)
        {
            var trace = _traces[_next++];
            if (!Matches(trace))
                continue;
            if (trace.Stops)
            {
                trace.Verdict = RuleVerdict.Matched;
                _next = int.MaxValue;
                break;
            }

            match = Give(trace);
            return true;
        }

        if (_next == _traces.Count && _otherwise is not null && _texts.HasOtherwise)
        {
            _next++;
            if ((_asksOtherwiseAlways || !_found) && Takes(_otherwise))
            {
                _current = _otherwise;
                _otherwise.Begin();
                match = Give(_otherwise);
                return true;
            }
        }

        match = default;
        return false;
    }

    private List<RuleExplanation> Rules(RuleInfo? winner) =>
        [.. _traces.Concat(_otherwise is null ? [] : [_otherwise]).Select(trace => trace.Explain(winner is not null && ReferenceEquals(trace.Rule, winner)))];

    private bool Matches(RuleTrace trace)
    {
        if (!trace.Rule.IsEnabled)
        {
            trace.Verdict = RuleVerdict.Disabled;
            return false;
        }

        if (!Takes(trace))
            return false;

        _current = trace;
        if (!HoldsToday(trace.Rule))
        {
            trace.Verdict = RuleVerdict.OutsideDays;
            return false;
        }

        trace.Begin();
        if (trace.Holds(_rules))
            return true;

        trace.Verdict = RuleVerdict.NotMatched;
        return false;
    }

    private bool HoldsToday(RuleInfo rule) =>
        rule is { From: null, To: null } || (_rules.Day is var day && !(rule.From > day) && !(rule.To < day));

    private bool Takes(RuleTrace trace)
    {
        if (_filter is null || _filter.Includes(trace.Rule))
            return true;

        trace.Verdict = RuleVerdict.FilteredOut;
        return false;
    }

    private RuleMatch<T> Give(RuleTrace trace)
    {
        var output = _rules.Then(trace.Number);
        trace.Verdict = RuleVerdict.Matched;
        trace.Output = _rules.Show(output);
        _found = true;
        return new RuleMatch<T>(trace.Rule, output);
    }
}
