using System.Globalization;
using System.Text.Json;
using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>Writes one entry of a describe call's answer, with the members that AWS prints of it.</summary>
internal static class DescribeJson
{
    public static void Write(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteStartObject();
        switch (resource.Kind)
        {
            case ResourceKind.Instance:
                WriteReservation(json, resource);
                break;
            case ResourceKind.Disk:
                WriteVolume(json, resource);
                break;
            case ResourceKind.Snapshot:
                WriteSnapshot(json, resource);
                break;
            case ResourceKind.Address:
                WriteAddress(json, resource);
                break;
            case ResourceKind.LoadBalancer:
                WriteLoadBalancer(json, resource);
                break;
            case ResourceKind.Database:
                WriteDatabase(json, resource);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(resource), resource.Kind, "the generated estate has no such kind");
        }

        json.WriteEndObject();
    }

    /// <summary>The tags of a load balancer, which AWS answers apart from it.</summary>
    public static void WriteTags(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteStartObject();
        json.WriteString("ResourceArn", resource.Id);
        WriteTagList(json, "Tags", resource);
        json.WriteEndObject();
    }

    private static void WriteReservation(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("OwnerId", resource.Team.Account);
        json.WriteString("ReservationId", resource.Id.Replace("i-", "r-", StringComparison.Ordinal));
        json.WriteStartArray("Instances");
        json.WriteStartObject();
        json.WriteString("InstanceId", resource.Id);
        json.WriteString("InstanceType", resource.SizeClass);
        json.WriteString("LaunchTime", Time(resource.Created));
        json.WriteStartObject("Placement");
        json.WriteString("AvailabilityZone", $"{resource.Region}a");
        json.WriteEndObject();
        json.WriteStartObject("State");
        json.WriteNumber("Code", resource.State == "running" ? 16 : 80);
        json.WriteString("Name", resource.State);
        json.WriteEndObject();
        json.WriteString("StateTransitionReason", resource.StateSince is { } since ? string.Create(CultureInfo.InvariantCulture, $"User initiated ({since:yyyy-MM-dd HH:mm:ss} GMT)") : "");
        WriteTagList(json, "Tags", resource);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteVolume(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("VolumeId", resource.Id);
        json.WriteString("VolumeType", resource.SizeClass);
        json.WriteNumber("Size", resource.SizeGb);
        json.WriteString("State", resource.State);
        json.WriteString("AvailabilityZone", $"{resource.Region}a");
        json.WriteString("CreateTime", Time(resource.Created));
        json.WriteStartArray("Attachments");
        if (resource.AttachedTo is { } instance)
        {
            json.WriteStartObject();
            json.WriteString("InstanceId", instance);
            json.WriteString("VolumeId", resource.Id);
            json.WriteString("State", "attached");
            json.WriteString("Device", "/dev/xvda");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTagList(json, "Tags", resource);
    }

    private static void WriteSnapshot(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("SnapshotId", resource.Id);
        json.WriteString("VolumeId", resource.AttachedTo);
        json.WriteNumber("VolumeSize", resource.SizeGb);
        json.WriteString("OwnerId", resource.Team.Account);
        json.WriteString("StartTime", Time(resource.Created));
        json.WriteString("State", resource.State);
        WriteTagList(json, "Tags", resource);
    }

    private static void WriteAddress(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("AllocationId", resource.Id);
        json.WriteString("PublicIp", string.Create(CultureInfo.InvariantCulture, $"198.51.{100 + (resource.Index / 256 % 100)}.{resource.Index % 256}"));
        json.WriteString("Domain", "vpc");
        json.WriteString("NetworkBorderGroup", resource.Region);
        if (resource.AttachedTo is { } instance)
        {
            json.WriteString("AssociationId", resource.Id.Replace("eipalloc-", "eipassoc-", StringComparison.Ordinal));
            json.WriteString("InstanceId", instance);
        }

        WriteTagList(json, "Tags", resource);
    }

    private static void WriteLoadBalancer(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("LoadBalancerArn", resource.Id);
        json.WriteString("LoadBalancerName", resource.Name);
        json.WriteString("Type", resource.SizeClass);
        json.WriteString("Scheme", "internal");
        json.WriteString("CreatedTime", Time(resource.Created));
        json.WriteStartObject("State");
        json.WriteString("Code", resource.State);
        json.WriteEndObject();
    }

    private static void WriteDatabase(Utf8JsonWriter json, EstateResource resource)
    {
        json.WriteString("DBInstanceIdentifier", resource.Name);
        json.WriteString("DBInstanceArn", resource.Id);
        json.WriteString("DBInstanceClass", resource.SizeClass);
        json.WriteString("Engine", "postgres");
        json.WriteString("DBInstanceStatus", resource.State);
        json.WriteNumber("AllocatedStorage", resource.SizeGb);
        json.WriteString("InstanceCreateTime", Time(resource.Created));
        WriteTagList(json, "TagList", resource);
    }

    private static void WriteTagList(Utf8JsonWriter json, string property, EstateResource resource)
    {
        json.WriteStartArray(property);
        foreach (var (key, value) in EstateTags.Of(resource))
        {
            json.WriteStartObject();
            json.WriteString("Key", key);
            json.WriteString("Value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
