namespace RulesDsl.Decisions;

/// <summary>The functions of rules that make one list, or one value, out of a list. Called by generated evaluators.</summary>
public static class RuleLists
{
    /// <summary>The first <paramref name="count"/> elements, or all where there are fewer.</summary>
    public static IReadOnlyList<T> Take<T>(IEnumerable<T> items, int count) => [.. items.Take(count)];

    /// <summary>All elements but the first <paramref name="count"/>.</summary>
    public static IReadOnlyList<T> Skip<T>(IEnumerable<T> items, int count) => [.. items.Skip(count)];

    /// <summary>Each element once, where it stands first.</summary>
    public static IReadOnlyList<T> Distinct<T>(IEnumerable<T> items) => [.. items.Distinct()];

    /// <summary>The elements from the last to the first.</summary>
    public static IReadOnlyList<T> Reverse<T>(IEnumerable<T> items) => [.. items.Reverse()];

    /// <summary>
    /// The nearest-rank percentile: the least of the values such that at least <paramref name="percent"/> percent of them are no greater.
    /// Null of nothing; a null among the values counts as nothing.
    /// </summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="percent">From 0, which gives the least value, to 100, which gives the greatest.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is less than 0 or more than 100.</exception>
    public static T? Percentile<T>(IEnumerable<T> values, decimal percent)
        where T : struct, IComparable => Ranked([.. values], percent, Comparer<T>.Default, out var value) ? value : null;

    /// <inheritdoc cref="Percentile{T}(IEnumerable{T}, decimal)"/>
    public static T? Percentile<T>(IEnumerable<T?> values, decimal percent)
        where T : struct, IComparable => Percentile(values.OfType<T>(), percent);

    /// <inheritdoc cref="Percentile{T}(IEnumerable{T}, decimal)"/>
    public static string? Percentile(IEnumerable<string?> values, decimal percent) =>
        Ranked([.. values.OfType<string>()], percent, StringComparer.Ordinal, out var value) ? value : null;

    private static bool Ranked<T>(List<T> values, decimal percent, IComparer<T> order, out T? value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);

        value = default;
        if (values.Count == 0)
            return false;

        values.Sort(order);
        var rank = (int)Math.Ceiling(percent / 100 * values.Count);
        value = values[Math.Max(rank, 1) - 1];
        return true;
    }
}
