namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>What one resource cost in the period of a file.</summary>
public sealed record ResourceCost
{
    /// <summary>The canonical key (see <see cref="ResourceKey"/>).</summary>
    public required string Resource { get; init; }

    /// <summary>What it is, as far as a bill tells.</summary>
    public ResourceKind Kind { get; init; }

    /// <summary>Its name; empty where the bill has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>FOCUS <c>ProviderName</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>FOCUS <c>SubAccountId</c>; empty where the bill has none.</summary>
    public string Account { get; init; } = "";

    /// <summary>FOCUS <c>RegionId</c>; empty where the bill has none.</summary>
    public string Region { get; init; } = "";

    /// <summary>FOCUS <c>ServiceName</c> of the first row that names it.</summary>
    public string Service { get; init; } = "";

    /// <summary>A disk's volume type where the bill's SKU tells it, e.g. <c>gp2</c>; else empty.</summary>
    public string SizeClass { get; init; } = "";

    /// <summary>The tags on its latest row that has some.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The sum of <c>EffectiveCost</c> over the file's period.</summary>
    public decimal Cost { get; init; }

    /// <summary>
    /// <see cref="Cost"/> per 30 days: over the time from its first charge to the end of the file's charges, at least a day.
    /// What has fallen silent is so never projected at the rate of its busy days.
    /// </summary>
    public decimal MonthlyCost { get; init; }

    /// <summary>The start of its first charge.</summary>
    public DateTimeOffset FirstCharge { get; init; }

    /// <summary>The end of its last charge.</summary>
    public DateTimeOffset LastCharge { get; init; }
}
