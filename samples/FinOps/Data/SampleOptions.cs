namespace FinOps.Data;

/// <summary>What a generated bill and inventory are to be. Equal options give equal files, byte for byte, on any machine and day.</summary>
public sealed record SampleOptions
{
    /// <summary>Chooses names, sizes, owners and waste.</summary>
    public int Seed { get; init; } = 2026;

    /// <summary>How many resources the first month has; each later one has 3 % new ones and lacks 4 %. A month has about 40 lines for each.</summary>
    public int Resources { get; init; } = 5_000;

    /// <summary>The first day of the first month.</summary>
    public DateOnly FirstMonth { get; init; } = new(2026, 9, 1);

    /// <summary>Which month is written, from 0: 1 is what the same estate looks like a month later.</summary>
    public int Month { get; init; }

    /// <summary>Ids of resources that somebody has removed since the first month, as the inventory knows them.</summary>
    public IReadOnlySet<string> Removed { get; init; } = new HashSet<string>();

    /// <summary>Whether the bill is written as gzip.</summary>
    public bool Compressed { get; init; }

    /// <summary>The first day of the month that is written.</summary>
    public DateOnly Start => FirstMonth.AddMonths(Month);

    /// <summary>The first day after it.</summary>
    public DateOnly End => Start.AddMonths(1);
}
