using System.Globalization;
using System.Text.Json;
using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>Writes two weeks of a resource's main metric, as CloudWatch answers <c>GetMetricData</c>.</summary>
internal static class MetricJson
{
    private const int Days = 14;
    private const int CpuHours = 4;

    public static bool HasMetric(EstateResource resource) =>
        resource.Kind is ResourceKind.Database or ResourceKind.LoadBalancer || resource is { Kind: ResourceKind.Instance, State: "running" };

    public static void Write(Utf8JsonWriter json, EstateResource resource, DateTimeOffset asOf)
    {
        var requests = resource.Kind is ResourceKind.LoadBalancer;
        var step = requests ? TimeSpan.FromDays(1) : TimeSpan.FromHours(CpuHours);

        // A load balancer that nobody calls has no value at all: CloudWatch leaves such periods out.
        var count = requests && resource.RequestsPerDay == 0 ? 0 : (int)(TimeSpan.FromDays(Days) / step);
        json.WriteStartObject();
        json.WriteString("Id", string.Create(CultureInfo.InvariantCulture, $"m{resource.Index}"));
        json.WriteString("Label", $"{resource.Id} {(requests ? "RequestCount" : "CPUUtilization")}");
        json.WriteStartArray("Timestamps");
        for (var i = 0; i < count; i++)
            json.WriteStringValue((asOf - (step * (i + 1))).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteStartArray("Values");
        var random = new Random(resource.Index);
        for (var i = 0; i < count; i++)
            json.WriteNumberValue(Math.Round(requests ? resource.RequestsPerDay * (0.8 + (0.4 * random.NextDouble())) : Cpu(resource, random), 3));
        json.WriteEndArray();
        json.WriteString("StatusCode", "Complete");
        json.WriteEndObject();
    }

    // Mostly near its base, now and then at its peak: what a mean hides and a percentile shows.
    private static double Cpu(EstateResource resource, Random random) =>
        resource.Cpu + (random.Next(12) == 0 ? resource.CpuPeak * random.NextDouble() : 0.3 * random.NextDouble());
}
