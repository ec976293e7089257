namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>What an inventory may hold before it is refused.</summary>
public sealed record InventoryLimits
{
    /// <summary>Most files in one directory tree.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>Largest file in bytes: one is held in memory at a time.</summary>
    public long FileSize { get; init; } = 256L << 20;
}
