namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Values in an order: the points at which answers change, and one value out of every gap between them.</summary>
internal static class OrderedValues
{
    public static IEnumerable<decimal> Between(IEnumerable<decimal> points, ValueRange range)
    {
        var sorted = points.Where(point => point >= range.Least && point <= range.Greatest && IsValue(point, range)).ToList();
        // A bound between two whole numbers parts them without being one.
        var cuts = points.Where(point => !IsValue(point, range)).SelectMany(static point => new[] { decimal.Floor(point), decimal.Ceiling(point) })
            .Where(point => point >= range.Least && point <= range.Greatest);
        sorted = [.. sorted.Concat(cuts).Distinct().OrderBy(static point => point)];
        if (sorted.Count == 0)
        {
            yield return Math.Max(0, range.Least);
            yield break;
        }

        if (Below(sorted[0], range) is { } below)
            yield return below;
        for (var i = 0; i < sorted.Count; i++)
        {
            yield return sorted[i];

            if ((i + 1 < sorted.Count ? Within(sorted[i], sorted[i + 1], range) : Above(sorted[i], range)) is { } between)
                yield return between;
        }
    }

    private static bool IsValue(decimal point, ValueRange range) => range.Step == 0 || decimal.Truncate(point) == point;

    private static decimal? Below(decimal point, ValueRange range) => Unit(range, unit => point >= range.Least + unit) is { } unit ? point - unit : null;

    private static decimal? Above(decimal point, ValueRange range) => Unit(range, unit => point <= range.Greatest - unit) is { } unit ? Round(point, unit) + unit : null;

    private static decimal? Within(decimal lower, decimal upper, ValueRange range)
    {
        if (upper - lower <= range.Step)
            return null;
        if (Unit(range, unit => Round(lower, unit) + unit < upper) is { } unit)
            return Round(lower, unit) + unit;

        var middle = lower + ((upper - lower) / 2);
        return middle > lower && middle < upper ? middle : null;
    }

    private static decimal? Unit(ValueRange range, Func<decimal, bool> fits)
    {
        foreach (var unit in range.Step == 0 ? range.Units : [.. range.Units, range.Step])
        {
            if (fits(unit))
                return unit;
        }

        return null;
    }

    private static decimal Round(decimal value, decimal unit) => decimal.Floor(value / unit) * unit;
}
