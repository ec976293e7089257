namespace RulesDsl.FinOps.Sync;

/// <summary>What a run is to read, and as of when. A source that is not named is not read.</summary>
public sealed record SyncRequest
{
    /// <summary>What people call the time that it is about, e.g. <c>2026-09</c>.</summary>
    public string Period { get; init; } = "";

    /// <summary>The cost file; null for none.</summary>
    public string? FocusFile { get; init; }

    /// <summary>The directory of recorded inventory answers; null for none.</summary>
    public string? InventoryDirectory { get; init; }

    /// <summary>The moment that both describe, to which ages are counted; null for the end of the last charge that the cost file bills.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
