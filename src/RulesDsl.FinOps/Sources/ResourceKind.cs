namespace RulesDsl.FinOps.Sources;

/// <summary>What a resource is, whatever its cloud calls it.</summary>
public enum ResourceKind
{
    /// <summary>Anything that no rule tells apart yet.</summary>
    Other,

    /// <summary>A virtual machine.</summary>
    Instance,

    /// <summary>A block volume.</summary>
    Disk,

    /// <summary>A copy of a disk or database at one moment.</summary>
    Snapshot,

    /// <summary>A reserved public IP address.</summary>
    Address,

    /// <summary>A load balancer of any layer.</summary>
    LoadBalancer,

    /// <summary>A managed database instance.</summary>
    Database,
}
