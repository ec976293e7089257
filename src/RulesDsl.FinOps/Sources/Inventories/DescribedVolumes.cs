using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws ec2 describe-volumes</c>.</summary>
internal sealed class DescribedVolumes : IDescribedKind
{
    public string Property => "Volumes";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        if (entry.Text("VolumeId") is not { } id)
            yield break;
        var attachments = entry.List("Attachments").ToList();
        var tags = entry.Tags();
        yield return new Resource
        {
            Id = ResourceKey.Of(id),
            Kind = ResourceKind.Disk,
            Name = tags.GetValueOrDefault("Name", id),
            Provider = "AWS",
            Account = scope.Account,
            Region = AwsPlace.Region(entry.Text("AvailabilityZone")) ?? scope.Region,
            State = entry.Text("State") ?? "",
            SizeClass = entry.Text("VolumeType") ?? "",
            SizeGb = entry.Number("Size"),
            Created = entry.Time("CreateTime"),
            Attached = entry.Member("Attachments") is null ? null : attachments.Count > 0,
            AttachedTo = [.. attachments.Select(attachment => attachment.Text("InstanceId")).OfType<string>().Select(ResourceKey.Of)],
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
