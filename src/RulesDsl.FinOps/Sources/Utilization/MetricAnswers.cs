using System.Text.Json;
using RulesDsl.FinOps.Sources.Inventories;

namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>
/// Reads CloudWatch's answers. Neither names its resource, since the question did:
/// <list type="bullet">
/// <item><c>GetMetricStatistics</c>: the file does, <c>monitoring.GetMetricStatistics.i-0abc1234.json</c>;</item>
/// <item><c>GetMetricData</c>: the label does, <c>i-0abc1234 CPUUtilization</c>, which is what CloudWatch prints where one
/// question asks for several resources (label <c>${PROP('Dim.InstanceId')} ${PROP('MetricName')}</c>).</item>
/// </list>
/// </summary>
internal static class MetricAnswers
{
    private const string StatisticsCall = "GetMetricStatistics.";

    public static bool Knows(JsonElement answer) => answer.Member("Datapoints") is not null || answer.Member("MetricDataResults") is not null;

    /// <summary>How many series name no resource.</summary>
    public static int Read(JsonElement answer, string fileName, UtilizationBuilder utilization)
    {
        var skipped = 0;
        if (answer.Member("Datapoints") is not null)
            skipped += ReadStatistics(answer, fileName, utilization) ? 0 : 1;
        foreach (var result in answer.List("MetricDataResults"))
            skipped += ReadResult(result, utilization) ? 0 : 1;
        return skipped;
    }

    private static bool ReadStatistics(JsonElement answer, string fileName, UtilizationBuilder utilization)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var at = name.IndexOf(StatisticsCall, StringComparison.Ordinal);
        if (at < 0 || answer.Text("Label") is not { } metric)
            return false;
        var series = utilization.Series(ResourceKey.Of(name[(at + StatisticsCall.Length)..]), metric);
        foreach (var point in answer.List("Datapoints"))
        {
            if (point.Time("Timestamp") is { } start && (point.Number("Average") ?? point.Number("Sum") ?? point.Number("Maximum")) is { } value)
                series.Add(start, (double)value, (double?)point.Number("Maximum"));
        }

        return true;
    }

    private static bool ReadResult(JsonElement result, UtilizationBuilder utilization)
    {
        // The metric's name has no blank, so the last one parts it from the resource.
        if (result.Text("Label") is not { } label || label.LastIndexOf(' ') <= 0)
            return false;
        var blank = label.LastIndexOf(' ');
        var series = utilization.Series(ResourceKey.Of(label[..blank]), label[(blank + 1)..]);
        foreach (var (time, value) in result.List("Timestamps").Zip(result.List("Values")))
        {
            if (AnswerJson.ReadTime(time) is { } start && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number))
                series.Add(start, number);
        }

        return true;
    }
}
