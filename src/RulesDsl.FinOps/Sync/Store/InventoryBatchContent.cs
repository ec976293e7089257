using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Inventories;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Sync;

/// <summary>What of an inventory the rules need: its resources and their metrics.</summary>
internal sealed record InventoryBatchContent(string Source, IReadOnlyList<Resource> Resources, IReadOnlyDictionary<string, ResourceUtilization> Utilization)
{
    public static InventoryBatchContent Of(Inventory inventory) => new(inventory.Source, inventory.Resources, inventory.Utilization);

    public Inventory ToInventory() => new() { Source = Source, Resources = Resources, Utilization = Utilization };
}
