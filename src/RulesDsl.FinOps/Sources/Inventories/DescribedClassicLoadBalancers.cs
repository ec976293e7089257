using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws elb describe-load-balancers</c>: the classic ones, which print no ARN.</summary>
internal sealed class DescribedClassicLoadBalancers : IDescribedKind
{
    public string Property => "LoadBalancerDescriptions";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        if (entry.Text("LoadBalancerName") is not { } name)
            yield break;
        var zone = entry.List("AvailabilityZones").Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()).FirstOrDefault();
        var region = AwsPlace.Region(zone) ?? scope.Region;
        var account = entry.Member("SourceSecurityGroup")?.Text("OwnerAlias") ?? scope.Account;
        var targets = entry.List("Instances").Select(instance => instance.Text("InstanceId")).OfType<string>().Select(ResourceKey.Of).ToList();
        var tags = entry.Tags();
        yield return new Resource
        {
            // The ARN that a bill has for it.
            Id = $"arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/{name}",
            Kind = ResourceKind.LoadBalancer,
            Name = name,
            Provider = "AWS",
            Account = account,
            Region = region,
            SizeClass = "classic",
            Created = entry.Time("CreatedTime"),
            Attached = targets.Count > 0,
            AttachedTo = targets,
            Tags = tags,
            Owner = OwnerTags.Find(tags),
        };
    }
}
