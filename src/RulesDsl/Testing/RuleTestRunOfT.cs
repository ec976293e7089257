using RulesDsl.Decisions;

namespace RulesDsl.Testing;

/// <summary>One evaluation under test: it gathers all that differs from what is expected, and tells it at once. Generated code uses it.</summary>
/// <typeparam name="T">The result.</typeparam>
public sealed class RuleTestRun<T>
{
    private readonly T? _result;
    private readonly Exception? _exception;
    private readonly List<RuleTestMismatch> _mismatches = [];
    private Func<IEnumerable<RuleInfo?>>? _deciding;

    internal RuleTestRun(T? result, Exception? exception)
    {
        _result = result;
        _exception = exception;
    }

    /// <summary>Says how the rules that decide are found, for messages and for tests that expect one of them.</summary>
    public void DecidedBy(Func<IEnumerable<RuleInfo?>> rules) => _deciding = rules;

    /// <summary>The result, whose members are looked at next; null, and a failure, where there is none.</summary>
    public T? Result()
    {
        if (_exception is not null || _result is null)
            Add("", "a result", Outcome);

        return _result;
    }

    /// <summary>The items of a list, which are looked at next; null, and a failure, where there are not as many as expected.</summary>
    /// <param name="member">The path of the list; empty for the result itself.</param>
    /// <param name="count">How many items are expected.</param>
    /// <param name="found">The list.</param>
    /// <typeparam name="TItem">An item.</typeparam>
    public IReadOnlyList<TItem>? Items<TItem>(string member, int count, IEnumerable<TItem>? found)
    {
        var items = found?.ToList();
        if (items?.Count == count)
            return items;

        Add(member, count == 1 ? "1 item" : $"{count} items", items is null ? "null" : items.Count == 0 ? "none" : $"{items.Count}: {ShownValue.Of(items)}");
        return null;
    }

    /// <summary>Expects a value in the result.</summary>
    /// <param name="member">The path to it.</param>
    /// <param name="expected">The value.</param>
    /// <param name="found">What is there.</param>
    /// <typeparam name="TValue">Its type.</typeparam>
    public void Expect<TValue>(string member, TValue expected, TValue found)
    {
        if (!SameValue.Are(expected, found))
            Add(member, ShownValue.Of(expected), ShownValue.Of(found));
    }

    /// <summary>Expects the result to be a value.</summary>
    public void ExpectResult(T expected)
    {
        if (_exception is not null || !SameValue.Are(expected, _result))
            Add("", ShownValue.Of(expected), Outcome);
    }

    /// <summary>Expects that there is no result.</summary>
    public void ExpectNone()
    {
        if (_exception is not null || _result is not null)
            Add("", "none", Outcome);
    }

    /// <summary>Expects that the evaluation fails.</summary>
    public void ExpectError()
    {
        if (_exception is null)
            Add("", "an error", Outcome);
    }

    /// <summary>Expects that a rule decides: the one that wins, or where several results count one of those that match.</summary>
    public void ExpectRule(string name)
    {
        if (_exception is not null)
            Add("", $"rule \"{name}\"", Outcome);
        else if (Deciding().All(rule => rule.Name != name))
            Add("", $"rule \"{name}\"", Deciding() is [_, ..] rules ? string.Join(", ", rules.Select(static rule => $"rule \"{rule.Name}\"")) : "none");
    }

    /// <summary>What to throw, from the test itself so that the stack trace begins at its line; null where all is as expected.</summary>
    public RuleTestFailedException? Failure() => _mismatches.Count == 0 ? null : new RuleTestFailedException(_mismatches, Decided(), _exception);

    private string Outcome => _exception is not null ? $"an error: {_exception.Message}" : _result is null ? "none" : ShownValue.Of(_result);

    private void Add(string member, string expected, string found) => _mismatches.Add(new RuleTestMismatch(member, expected, found));

    // Which rules it were, where that helps to see why.
    private string? Decided()
    {
        if (_exception is not null || _deciding is null)
            return null;

        var rules = Deciding();
        return rules switch
        {
            [] => "No rule matched.",
            [var rule] => $"The rule that decided: {Place(rule)}.",
            _ => $"The rules that decided: {string.Join(", ", rules.Select(Place))}.",
        };
    }

    private static string Place(RuleInfo rule) => $"\"{rule.Name}\" ({rule.File}, line {rule.Line})";

    // Asking again is no evaluation of the test.
    private List<RuleInfo> Deciding()
    {
        using (RuleCoverage.Ignore())
            return [.. _deciding?.Invoke().OfType<RuleInfo>() ?? []];
    }
}
