using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws rds describe-db-instances</c>.</summary>
internal sealed class DescribedDatabases : IDescribedKind
{
    public string Property => "DBInstances";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        if (entry.Text("DBInstanceIdentifier") is not { } name)
            yield break;
        var arn = entry.Text("DBInstanceArn");
        var region = AwsPlace.RegionOfArn(arn) ?? AwsPlace.Region(entry.Text("AvailabilityZone")) ?? scope.Region;
        var account = AwsPlace.AccountOfArn(arn) ?? scope.Account;
        var tags = entry.Tags("TagList");
        yield return new Resource
        {
            Id = ResourceKey.Of(arn ?? $"arn:aws:rds:{region}:{account}:db:{name}"),
            Kind = ResourceKind.Database,
            Name = name,
            Provider = "AWS",
            Account = account,
            Region = region,
            State = entry.Text("DBInstanceStatus") ?? "",
            SizeClass = entry.Text("DBInstanceClass") ?? "",
            SizeGb = entry.Number("AllocatedStorage"),
            Created = entry.Time("InstanceCreateTime"),
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
