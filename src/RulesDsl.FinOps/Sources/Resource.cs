using System.Collections.Frozen;

namespace RulesDsl.FinOps.Sources;

/// <summary>
/// One resource as all sources together know it: the fact that the cost rules read.
/// Null means that no source said so, which is not the same as zero or no.
/// </summary>
public sealed record Resource
{
    /// <summary>The canonical key (see <see cref="ResourceKey"/>).</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public ResourceKind Kind { get; init; }

    /// <summary>Its name, or its id where it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The cloud, e.g. <c>AWS</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The account, subscription or project; empty where unknown.</summary>
    public string Account { get; init; } = "";

    /// <summary>The region; empty where unknown.</summary>
    public string Region { get; init; } = "";

    /// <summary>The cloud's own word for its state, in lower case, e.g. <c>available</c>, <c>running</c>, <c>stopped</c>; empty where unknown.</summary>
    public string State { get; init; } = "";

    /// <summary>Since when it is in that state, where the cloud tells.</summary>
    public DateTimeOffset? StateSince { get; init; }

    /// <summary>The size or type by which the cloud prices it, e.g. <c>m5.large</c>, <c>gp2</c>; empty where unknown.</summary>
    public string SizeClass { get; init; } = "";

    /// <summary>Size of its storage in GB (GiB where the cloud counts so).</summary>
    public decimal? SizeGb { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Whether something uses it: a disk in an instance, an address on an interface, targets behind a load balancer.</summary>
    public bool? Attached { get; init; }

    /// <summary>The canonical keys of the resources that use it.</summary>
    public IReadOnlyList<string> AttachedTo { get; init; } = [];

    /// <summary>The state of the first resource that uses it; empty where unknown. A disk of a stopped instance is not in use by any work.</summary>
    public string AttachedState { get; init; } = "";

    /// <summary>Its tags as the cloud spells them.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Who owns it, by its tags; empty where nobody is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Effective cost per 30 days in <see cref="Currency"/>; 0 where the bill does not name it.</summary>
    public decimal MonthlyCost { get; init; }

    /// <summary>Effective cost per 30 days of the disks attached to it, which goes on while it is stopped.</summary>
    public decimal DisksMonthlyCost { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Mean CPU use in percent over the metrics' window.</summary>
    public double? CpuAverage { get; init; }

    /// <summary>Highest CPU use in percent over the metrics' window.</summary>
    public double? CpuMax { get; init; }

    /// <summary>95th percentile (nearest rank) of CPU use in percent: a mean of 10 can hide a 95th percentile of 90.</summary>
    public double? CpuP95 { get; init; }

    /// <summary>Requests, or flows of a network load balancer, per day over the metrics' window.</summary>
    public double? RequestsPerDay { get; init; }

    /// <summary>How many days the metrics cover.</summary>
    public double? MetricDays { get; init; }
}
