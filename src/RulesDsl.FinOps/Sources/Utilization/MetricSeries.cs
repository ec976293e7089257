namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>A metric of one resource as it was read: its values and when each period began, in any order.</summary>
public sealed class MetricSeries
{
    private readonly List<(DateTimeOffset Start, double Value)> _points = [];

    // Where a provider keeps the peak of a period beside its mean.
    private double _peak = double.NegativeInfinity;

    /// <summary>How many values it has.</summary>
    public int Count => _points.Count;

    /// <summary>Adds the value of the period that began at <paramref name="start"/>.</summary>
    /// <param name="start">The start of the period.</param>
    /// <param name="value">Its mean, or its sum where the metric counts.</param>
    /// <param name="peak">The highest value within it, where that is known.</param>
    public void Add(DateTimeOffset start, double value, double? peak = null)
    {
        _points.Add((start, value));
        _peak = Math.Max(_peak, peak ?? value);
    }

    /// <summary>Mean, peak, 95th percentile, sum and window.</summary>
    public SeriesSummary Summarize()
    {
        if (_points.Count == 0)
            return new SeriesSummary(0, 0, 0, 0, 0, TimeSpan.Zero);
        var sum = _points.Sum(point => point.Value);
        var values = _points.Select(point => point.Value).Order().ToArray();
        return new SeriesSummary(values.Length, sum / values.Length, _peak, NearestRank(values, 95), sum, Window());
    }

    /// <summary>The smallest of the sorted values that at least <paramref name="percent"/> percent of them do not exceed.</summary>
    internal static double NearestRank(double[] sorted, int percent)
    {
        // In whole numbers: 0.95 × 20 is 19.000000000000004 in floating point, and its ceiling one rank too high.
        var rank = ((sorted.Length * (long)percent) + 99) / 100;
        return sorted[Math.Max(rank, 1) - 1];
    }

    // Answers do not repeat the period that was asked for: it is the smallest step between two values.
    private TimeSpan Window()
    {
        var starts = _points.Select(point => point.Start).Distinct().Order().ToArray();
        var step = TimeSpan.Zero;
        for (var i = 1; i < starts.Length; i++)
        {
            var gap = starts[i] - starts[i - 1];
            if (step == TimeSpan.Zero || gap < step)
                step = gap;
        }

        return starts[^1] - starts[0] + step;
    }
}
