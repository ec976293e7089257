using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>What the sources know together.</summary>
public sealed class ResourceCatalogTests
{
    [Fact]
    public void Bill_inventory_and_metrics_meet_in_one_resource()
    {
        var instance = new Resource { Id = "i-1", Kind = ResourceKind.Instance, State = "running" };
        var cpu = new SeriesSummary(84, 4, 30, 12, 336, TimeSpan.FromDays(14));
        var inventory = InventoryOf(instance) with { Utilization = new Dictionary<string, ResourceUtilization> { ["i-1"] = new() { Cpu = cpu } } };

        var joined = Assert.Single(ResourceCatalog.Join(CostsOf(Cost("i-1", 30, "owner", "data")), inventory).Resources);

        Assert.Equal(
            (ResourceKind.Instance, "running", 30m, "data", 4d, 30d, 12d, 14d),
            (joined.Kind, joined.State, joined.MonthlyCost, joined.Owner, joined.CpuAverage, joined.CpuMax, joined.CpuP95, joined.MetricDays));
        Assert.Null(joined.RequestsPerDay);
    }

    [Fact]
    public void A_source_that_failed_leaves_what_it_would_have_told_unknown()
    {
        var onlyBill = Assert.Single(ResourceCatalog.Join(CostsOf(Cost("vol-1", 5)), null).Resources);
        var onlyInventory = Assert.Single(ResourceCatalog.Join(null, InventoryOf(new Resource { Id = "vol-1", Kind = ResourceKind.Disk, Attached = false })).Resources);

        Assert.Equal((5m, null, ""), (onlyBill.MonthlyCost, onlyBill.Attached, onlyBill.State));
        Assert.Equal((0m, false), (onlyInventory.MonthlyCost, onlyInventory.Attached!.Value));
        Assert.Empty(ResourceCatalog.Join(null, null).Resources);
    }

    [Fact]
    public void The_disks_of_an_instance_are_added_to_it_once_and_know_its_state()
    {
        var inventory = InventoryOf(
            new Resource { Id = "i-1", Kind = ResourceKind.Instance, State = "stopped" },
            new Resource { Id = "i-2", Kind = ResourceKind.Instance, State = "running" },
            new Resource { Id = "vol-1", Kind = ResourceKind.Disk, AttachedTo = ["i-1"] },
            new Resource { Id = "vol-2", Kind = ResourceKind.Disk, AttachedTo = ["i-1", "i-2"] },
            new Resource { Id = "vol-3", Kind = ResourceKind.Disk, AttachedTo = ["i-9"] });

        var joined = ResourceCatalog.Join(CostsOf(Cost("vol-1", 5), Cost("vol-2", 7), Cost("vol-3", 9)), inventory).Resources.ToDictionary(resource => resource.Id);

        Assert.Equal((12m, 0m), (joined["i-1"].DisksMonthlyCost, joined["i-2"].DisksMonthlyCost));
        Assert.Equal(("stopped", "stopped", ""), (joined["vol-1"].AttachedState, joined["vol-2"].AttachedState, joined["vol-3"].AttachedState));
    }

    [Fact]
    public void Resources_come_in_order_of_their_keys_whatever_the_order_of_the_sources()
    {
        var catalog = ResourceCatalog.Join(CostsOf(Cost("c", 1), Cost("a", 1)), InventoryOf(new Resource { Id = "b" }));

        Assert.Equal(["a", "b", "c"], catalog.Resources.Select(resource => resource.Id));
    }

    private static Inventory InventoryOf(params Resource[] resources) => new() { Source = "inventory", Resources = resources };

    private static FocusCosts CostsOf(params ResourceCost[] costs) => new() { Source = "costs.csv", Resources = costs };

    private static ResourceCost Cost(string id, decimal monthly, string? tag = null, string value = "") => new()
    {
        Resource = id,
        Kind = ResourceKinds.Of(id, null),
        Currency = "USD",
        MonthlyCost = monthly,
        Tags = tag is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [tag] = value },
    };
}
