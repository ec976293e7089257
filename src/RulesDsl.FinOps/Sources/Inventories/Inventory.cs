using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>What the recorded answers of a cloud say is there.</summary>
public sealed record Inventory
{
    /// <summary>The directory, as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>One entry per canonical key; where several files describe one, the last by path is the one kept.</summary>
    public IReadOnlyList<Resource> Resources { get; init; } = [];

    /// <summary>Metrics by canonical key.</summary>
    public IReadOnlyDictionary<string, ResourceUtilization> Utilization { get; init; } = new Dictionary<string, ResourceUtilization>();

    /// <summary>Files whose answers were used.</summary>
    public int FilesRead { get; init; }

    /// <summary>Files that hold no answer that is known here, by path: they are passed over, not refused.</summary>
    public IReadOnlyList<string> FilesUnknown { get; init; } = [];

    /// <summary>Entries of known answers that name no id, and metrics that name no resource.</summary>
    public int EntriesSkipped { get; init; }

    /// <summary>Files that are broken. Each failed alone: nothing of it is used, everything of the others is.</summary>
    public IReadOnlyList<SourceException> Failures { get; init; } = [];
}
