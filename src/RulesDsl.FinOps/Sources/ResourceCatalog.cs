using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Sources;

/// <summary>The resources as all sources together know them, in order of their keys, so that two runs over equal sources say the same.</summary>
public sealed record ResourceCatalog
{
    private ResourceCatalog(IReadOnlyList<Resource> resources) => Resources = resources;

    /// <summary>One per canonical key.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>
    /// Joins bill, inventory and metrics by canonical key. A source that failed is null and leaves its members unknown.
    /// The inventory says what a resource is, the bill what it costs; either may know one that the other does not.
    /// </summary>
    public static ResourceCatalog Join(FocusCosts? costs, Inventory? inventory)
    {
        var joined = (inventory?.Resources ?? []).ToDictionary(resource => resource.Id, StringComparer.Ordinal);
        foreach (var cost in costs?.Resources ?? [])
            joined[cost.Resource] = joined.TryGetValue(cost.Resource, out var known) ? WithCost(known, cost) : FromBill(cost);

        foreach (var (id, utilization) in inventory?.Utilization ?? new Dictionary<string, ResourceUtilization>())
        {
            if (joined.TryGetValue(id, out var known))
                joined[id] = WithUtilization(known, utilization);
        }

        AddDisksToInstances(joined);
        return new ResourceCatalog([.. joined.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal)]);
    }

    private static Resource WithCost(Resource resource, ResourceCost cost)
    {
        var tags = resource.Tags.Count > 0 ? resource.Tags : cost.Tags;
        return resource with
        {
            Account = resource.Account.Length > 0 ? resource.Account : cost.Account,
            Region = resource.Region.Length > 0 ? resource.Region : cost.Region,
            SizeClass = resource.SizeClass.Length > 0 ? resource.SizeClass : cost.SizeClass,
            Tags = tags,
            Owner = resource.Owner.Length > 0 ? resource.Owner : OwnerTags.Find(cost.Tags),
            MonthlyCost = cost.MonthlyCost,
            Currency = cost.Currency,
        };
    }

    private static Resource FromBill(ResourceCost cost) => new()
    {
        Id = cost.Resource,
        Kind = cost.Kind,
        Name = cost.Name.Length > 0 ? cost.Name : cost.Resource,
        Provider = cost.Provider,
        Account = cost.Account,
        Region = cost.Region,
        SizeClass = cost.SizeClass,
        Tags = cost.Tags,
        Owner = OwnerTags.Find(cost.Tags),
        MonthlyCost = cost.MonthlyCost,
        Currency = cost.Currency,
    };

    private static Resource WithUtilization(Resource resource, ResourceUtilization utilization) => resource with
    {
        CpuAverage = utilization.Cpu?.Average,
        CpuMax = utilization.Cpu?.Max,
        CpuP95 = utilization.Cpu?.P95,
        RequestsPerDay = utilization.Requests?.SumPerDay,
        MetricDays = (utilization.Cpu ?? utilization.Requests)?.Window.TotalDays,
    };

    // A disk in several instances (multi-attach) is counted in the first alone, so that its cost is not there twice.
    private static void AddDisksToInstances(Dictionary<string, Resource> resources)
    {
        foreach (var disk in resources.Values.Where(resource => resource.Kind is ResourceKind.Disk && resource.AttachedTo.Count > 0).ToList())
        {
            if (!resources.TryGetValue(disk.AttachedTo[0], out var instance))
                continue;
            resources[disk.Id] = disk with { AttachedState = instance.State };
            resources[instance.Id] = instance with { DisksMonthlyCost = instance.DisksMonthlyCost + disk.MonthlyCost };
        }
    }
}
