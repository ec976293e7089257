namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>What a cost file may hold before it is refused, so that no file can exhaust the machine that reads it.</summary>
public sealed record FocusLimits
{
    /// <summary>Longest row, in characters.</summary>
    public int RowLength { get; init; } = 1 << 20;

    /// <summary>Most columns.</summary>
    public int Columns { get; init; } = 512;

    /// <summary>Most different resources: memory grows with these and not with the rows.</summary>
    public int Resources { get; init; } = 5_000_000;
}
