namespace RulesDsl.FinOps.Sources;

/// <summary>Tells a resource's kind where only a bill speaks of it, and what people call it.</summary>
internal static class ResourceKinds
{
    private static readonly (string Prefix, ResourceKind Kind)[] Prefixes =
    [
        ("i-", ResourceKind.Instance), ("vol-", ResourceKind.Disk), ("snap-", ResourceKind.Snapshot), ("eipalloc-", ResourceKind.Address),
    ];

    private static readonly (string Part, ResourceKind Kind)[] Parts =
    [
        (":loadbalancer/", ResourceKind.LoadBalancer), ("/loadbalancers/", ResourceKind.LoadBalancer),
        (":snapshot:", ResourceKind.Snapshot), ("/snapshots/", ResourceKind.Snapshot),
        (":rds:", ResourceKind.Database), ("/microsoft.sql/servers/", ResourceKind.Database),
        ("/microsoft.compute/virtualmachines/", ResourceKind.Instance), ("/microsoft.compute/disks/", ResourceKind.Disk),
        ("/publicipaddresses/", ResourceKind.Address),
    ];

    /// <summary>The kind by the bill's own resource type where it has one, else by the shape of the canonical key.</summary>
    public static ResourceKind Of(string key, string? resourceType) => resourceType switch
    {
        "volume" or "bootvolume" or "Disk" => ResourceKind.Disk,
        "instance" or "Virtual machine" => ResourceKind.Instance,
        "snapshot" or "Snapshot" => ResourceKind.Snapshot,
        "loadbalancer" or "Load balancer" => ResourceKind.LoadBalancer,
        "Public IP address" => ResourceKind.Address,
        _ => ByKey(key),
    };

    /// <summary>The kind in words, for people.</summary>
    public static string Word(ResourceKind kind) => kind switch
    {
        ResourceKind.LoadBalancer => "load balancer",
        ResourceKind.Other => "resource",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static ResourceKind ByKey(string key)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                return kind;
        }

        foreach (var (part, kind) in Parts)
        {
            if (key.Contains(part, StringComparison.Ordinal))
                return kind;
        }

        return ResourceKind.Other;
    }
}
