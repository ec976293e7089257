using System.Text.Json;
using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>Writes what the describe calls of each account and region would answer: <c>ACCOUNT/REGION/ec2.DescribeVolumes.json</c> and so on.</summary>
internal static class InventoryFiles
{
    public static void Write(string directory, IReadOnlyList<EstateResource> estate, SampleOptions options, CancellationToken cancellation)
    {
        foreach (var place in estate.GroupBy(resource => (resource.Team.Account, resource.Region)))
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = Path.Combine(directory, place.Key.Account, place.Key.Region);
            Directory.CreateDirectory(folder);
            foreach (var kind in place.GroupBy(resource => resource.Kind))
            {
                var (file, property) = CallOf(kind.Key);
                WriteAnswer(Path.Combine(folder, file), property, kind, DescribeJson.Write);
            }

            WriteAnswer(
                Path.Combine(folder, "elbv2.DescribeTags.json"), "TagDescriptions", place.Where(resource => resource.Kind is ResourceKind.LoadBalancer), DescribeJson.WriteTags);
            WriteAnswer(
                Path.Combine(folder, "cloudwatch.GetMetricData.json"), "MetricDataResults", place.Where(MetricJson.HasMetric),
                (json, resource) => MetricJson.Write(json, resource, Estate.AsOf(options)));
        }
    }

    private static (string File, string Property) CallOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Instance => ("ec2.DescribeInstances.json", "Reservations"),
        ResourceKind.Disk => ("ec2.DescribeVolumes.json", "Volumes"),
        ResourceKind.Snapshot => ("ec2.DescribeSnapshots.json", "Snapshots"),
        ResourceKind.Address => ("ec2.DescribeAddresses.json", "Addresses"),
        ResourceKind.LoadBalancer => ("elbv2.DescribeLoadBalancers.json", "LoadBalancers"),
        ResourceKind.Database => ("rds.DescribeDBInstances.json", "DBInstances"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "the generated estate has no such kind"),
    };

    private static void WriteAnswer(string path, string property, IEnumerable<EstateResource> entries, Action<Utf8JsonWriter, EstateResource> write)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartArray(property);
        foreach (var entry in entries)
            write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
