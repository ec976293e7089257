namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>A series of a metric over a window, in the unit of the metric.</summary>
/// <param name="Points">How many values it had.</param>
/// <param name="Average">Their mean; 0 without values.</param>
/// <param name="Max">The highest; 0 without values.</param>
/// <param name="P95">The 95th percentile by nearest rank, so always one of the values; 0 without values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Window">From the first value to the end of the last one's period.</param>
public sealed record SeriesSummary(int Points, double Average, double Max, double P95, double Sum, TimeSpan Window)
{
    /// <summary>The sum per day; a window under a day counts as a day, so that a short series is not blown up.</summary>
    public double SumPerDay => Sum / Math.Max(1, Window.TotalDays);
}
