namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>Gathers the series of many resources and sums each up once all of it is read.</summary>
internal sealed class UtilizationBuilder
{
    private readonly Dictionary<(string Resource, string Metric), MetricSeries> _series = [];

    /// <summary>The series of a metric of a resource, by its canonical key; several answers add to one.</summary>
    public MetricSeries Series(string resource, string metric)
    {
        if (_series.TryGetValue((resource, metric), out var series))
            return series;
        series = new MetricSeries();
        _series.Add((resource, metric), series);
        return series;
    }

    public Dictionary<string, ResourceUtilization> Build()
    {
        var built = new Dictionary<string, ResourceUtilization>(StringComparer.Ordinal);
        foreach (var ((resource, metric), series) in _series)
        {
            var read = new ResourceUtilization
            {
                Cpu = MetricName.IsCpu(metric) && series.Count > 0 ? series.Summarize() : null,
                Requests = MetricName.IsRequests(metric) ? series.Summarize() : null,
            };
            built[resource] = built.TryGetValue(resource, out var before) ? before.Or(read) : read;
        }

        return built;
    }
}
