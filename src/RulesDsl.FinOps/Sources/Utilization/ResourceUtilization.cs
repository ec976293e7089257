namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>What the metrics of one resource come to.</summary>
public sealed record ResourceUtilization
{
    /// <summary>CPU use in percent; null without such a metric, or where it has no value.</summary>
    public SeriesSummary? Cpu { get; init; }

    /// <summary>Requests or flows; a series that was asked for and has no value counts none, since clouds leave out periods without traffic.</summary>
    public SeriesSummary? Requests { get; init; }

    /// <summary>These metrics where they have values, else those of <paramref name="other"/>.</summary>
    public ResourceUtilization Or(ResourceUtilization other) => new() { Cpu = Cpu ?? other.Cpu, Requests = Requests ?? other.Requests };
}
