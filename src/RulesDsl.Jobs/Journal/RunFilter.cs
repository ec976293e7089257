namespace RulesDsl.Jobs;

/// <summary>Which runs are asked for; what is null or empty does not matter.</summary>
public sealed record RunFilter
{
    /// <summary>All runs.</summary>
    public static RunFilter All { get; } = new();

    /// <summary>The name of their graph.</summary>
    public string? Graph { get; init; }

    /// <summary>Where they stand.</summary>
    public IReadOnlyList<RunStatus> Statuses { get; init; } = [];

    /// <summary>How their ids begin.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>When they were started at the earliest.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>When they were started, before this.</summary>
    public DateTimeOffset? StartedBefore { get; init; }

    /// <summary>How many at most.</summary>
    public int? Most { get; init; }
}
