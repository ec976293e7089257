using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>A resource of the generated estate, with what is true of it; bill and inventory each tell their part.</summary>
internal sealed record EstateResource
{
    public required int Index { get; init; }

    public required ResourceKind Kind { get; init; }

    /// <summary>The id by which the inventory knows it.</summary>
    public required string Id { get; init; }

    /// <summary>The id by which the bill knows it.</summary>
    public required string BilledId { get; init; }

    public required Team Team { get; init; }

    public required string Region { get; init; }

    public required string Name { get; init; }

    public required string Environment { get; init; }

    /// <summary>Whether somebody remembered to say whose it is.</summary>
    public required bool Tagged { get; init; }

    public required string SizeClass { get; init; }

    public int SizeGb { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset? StateSince { get; init; }

    /// <summary>The id of what uses it, or of what a snapshot was taken of; null where nothing does.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>The CPU use, in percent, that it has most of the time; its peaks lie above.</summary>
    public double Cpu { get; init; }

    /// <summary>How far the peaks lie above <see cref="Cpu"/>.</summary>
    public double CpuPeak { get; init; }

    public double RequestsPerDay { get; init; }

    public required Price Price { get; init; }

    /// <summary>Whether a commitment covers its usage.</summary>
    public bool Committed { get; init; }
}
