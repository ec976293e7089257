using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws elbv2 describe-load-balancers</c>: application, network and gateway.</summary>
internal sealed class DescribedLoadBalancers : IDescribedKind
{
    public string Property => "LoadBalancers";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        if (entry.Text("LoadBalancerArn") is not { } arn)
            yield break;
        var tags = entry.Tags();
        yield return new Resource
        {
            Id = ResourceKey.Of(arn),
            Kind = ResourceKind.LoadBalancer,
            Name = entry.Text("LoadBalancerName") ?? arn,
            Provider = "AWS",
            Account = AwsPlace.AccountOfArn(arn) ?? scope.Account,
            Region = AwsPlace.RegionOfArn(arn) ?? scope.Region,
            State = entry.Member("State")?.Text("Code") ?? "",
            SizeClass = entry.Text("Type") ?? "",
            Created = entry.Time("CreatedTime"),
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
