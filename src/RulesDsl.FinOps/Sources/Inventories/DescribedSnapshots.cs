using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws ec2 describe-snapshots</c>. What it was taken of is in <see cref="Resource.AttachedTo"/>.</summary>
internal sealed class DescribedSnapshots : IDescribedKind
{
    // What AWS prints as the volume of a snapshot that was copied and so has none.
    private const string NoVolume = "vol-ffffffff";

    public string Property => "Snapshots";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        // ElastiCache's answer has the same property and entries without such an id.
        if (entry.Text("SnapshotId") is not { } id)
            yield break;
        var tags = entry.Tags();
        yield return new Resource
        {
            Id = ResourceKey.Of(id),
            Kind = ResourceKind.Snapshot,
            Name = tags.GetValueOrDefault("Name", id),
            Provider = "AWS",
            Account = entry.Text("OwnerId") ?? scope.Account,
            Region = scope.Region,
            State = entry.Text("State") ?? "",
            SizeGb = entry.Number("VolumeSize"),
            Created = entry.Time("StartTime"),
            AttachedTo = entry.Text("VolumeId") is { } volume and not NoVolume ? [ResourceKey.Of(volume)] : [],
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
