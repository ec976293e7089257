using CsCheck;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>What a series comes to.</summary>
public sealed class MetricSeriesTests
{
    private static readonly DateTimeOffset Start = new(2024, 9, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(19, 19)]
    [InlineData(20, 19)]
    [InlineData(21, 20)]
    [InlineData(100, 95)]
    public void The_percentile_is_the_nearest_rank(int count, double expected)
    {
        var series = new MetricSeries();
        for (var i = count; i >= 1; i--)
            series.Add(Start.AddHours(i), i);

        Assert.Equal(expected, series.Summarize().P95);
    }

    [Fact]
    public void The_percentile_is_a_value_that_95_percent_do_not_exceed_and_no_smaller_one_is() =>
        Gen.Double[0, 100].Array[1, 300].Check(values =>
        {
            var sorted = values.Order().ToArray();
            var p95 = MetricSeries.NearestRank(sorted, 95);
            bool Covers(double candidate) => values.Count(value => value <= candidate) * 100L >= values.Length * 95L;
            return values.Contains(p95) && Covers(p95) && values.Where(value => value < p95).All(value => !Covers(value));
        });

    [Fact]
    public void Counts_are_spread_over_the_window_that_ends_with_the_last_period()
    {
        var series = new MetricSeries();
        for (var hour = 0; hour < 48; hour += 12)
            series.Add(Start.AddHours(hour), 10);

        Assert.Equal((40d, 20d), (series.Summarize().Sum, series.Summarize().SumPerDay));
    }

    [Fact]
    public void A_low_mean_does_not_hide_a_high_percentile()
    {
        var series = new MetricSeries();
        for (var hour = 0; hour < 100; hour++)
            series.Add(Start.AddHours(hour), hour % 10 == 0 ? 90 : 1);

        Assert.Equal((9.9, 90d), (Math.Round(series.Summarize().Average, 6), series.Summarize().P95));
    }
}
