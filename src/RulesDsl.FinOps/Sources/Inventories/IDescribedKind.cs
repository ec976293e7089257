using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>Reads what one of a cloud's describe calls prints.</summary>
internal interface IDescribedKind
{
    /// <summary>The property of the answer that holds the entries, e.g. <c>Volumes</c>.</summary>
    string Property { get; }

    /// <summary>The resources in one entry (an EC2 reservation holds several); none where it has no id.</summary>
    IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope);
}
