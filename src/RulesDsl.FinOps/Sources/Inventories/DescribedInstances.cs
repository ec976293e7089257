using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary><c>aws ec2 describe-instances</c>: reservations that hold instances.</summary>
internal sealed partial class DescribedInstances : IDescribedKind
{
    public string Property => "Reservations";

    public IEnumerable<Resource> Read(JsonElement entry, InventoryScope scope)
    {
        var account = entry.Text("OwnerId") ?? scope.Account;
        foreach (var instance in entry.List("Instances"))
        {
            if (instance.Text("InstanceId") is not { } id)
                continue;
            var tags = instance.Tags();
            var zone = instance.Member("Placement")?.Text("AvailabilityZone");
            yield return new Resource
            {
                Id = ResourceKey.Of(id),
                Kind = ResourceKind.Instance,
                Name = tags.GetValueOrDefault("Name", id),
                Provider = "AWS",
                Account = account,
                Region = AwsPlace.Region(zone) ?? scope.Region,
                State = instance.Member("State")?.Text("Name") ?? "",
                StateSince = StateSince(instance.Text("StateTransitionReason")),
                SizeClass = instance.Text("InstanceType") ?? "",
                Created = Created(instance),
                Tags = tags,
                Owner = OwnerTags.Find(tags),
            };
        }
    }

    // A start resets LaunchTime, so the first attachment of the root disk or interface tells better when the machine was made.
    private static DateTimeOffset? Created(JsonElement instance)
    {
        var attached = instance.List("BlockDeviceMappings").Select(mapping => mapping.Member("Ebs")?.Time("AttachTime"))
            .Concat(instance.List("NetworkInterfaces").Select(network => network.Member("Attachment")?.Time("AttachTime")));
        return attached.Append(instance.Time("LaunchTime")).Min();
    }

    // "User initiated (2024-02-08 17:03:16 GMT)": the only place where AWS tells when an instance stopped.
    private static DateTimeOffset? StateSince(string? reason) =>
        reason is not null && InitiatedAt().Match(reason) is { Success: true } match
        && DateTimeOffset.TryParseExact(
            match.Groups["time"].ValueSpan, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(@"\((?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (GMT|UTC)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InitiatedAt();
}
