using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws ec2 describe-addresses</c>.</summary>
internal sealed class DescribedAddresses : IDescribedKind
{
    public string Property => "Addresses";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        // An address of EC2-Classic has no allocation; its number is all the id that it has.
        if ((entry.Text("AllocationId") ?? entry.Text("PublicIp")) is not { } id)
            yield break;
        var tags = entry.Tags();
        string?[] users = [entry.Text("InstanceId"), entry.Text("NetworkInterfaceId")];
        var attached = entry.Text("AssociationId") is not null || Array.Exists(users, user => user is not null);
        yield return new Resource
        {
            Id = ResourceKey.Of(id),
            Kind = ResourceKind.Address,
            Name = tags.GetValueOrDefault("Name", entry.Text("PublicIp") ?? id),
            Provider = "AWS",
            Account = entry.Text("NetworkInterfaceOwnerId") ?? scope.Account,
            Region = entry.Text("NetworkBorderGroup") ?? scope.Region,
            State = attached ? "associated" : "unassociated",
            Attached = attached,
            AttachedTo = [.. users.OfType<string>().Select(ResourceKey.Of)],
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
