namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>A whole cost file, reduced to what its resources cost. There is no such thing as half of one.</summary>
public sealed record FocusCosts
{
    /// <summary>The file, as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>Data rows, the header not counted.</summary>
    public int Rows { get; init; }

    /// <summary>The start of the first charge; null in a file without rows.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The end of the last charge; null in a file without rows.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The starts of the billing periods that the file speaks of, in order: open periods are restated, so a period is replaced, never added to.</summary>
    public IReadOnlyList<DateTimeOffset> BillingPeriods { get; init; } = [];

    /// <summary>One entry per currency, in order of its code.</summary>
    public IReadOnlyList<ChargeTotals> Totals { get; init; } = [];

    /// <summary>One entry per canonical key, in the order in which the file first names them.</summary>
    public IReadOnlyList<ResourceCost> Resources { get; init; } = [];
}
