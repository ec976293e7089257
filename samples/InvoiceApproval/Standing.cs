using System.Text.Json;
using RulesDsl.Jobs;

namespace Invoices;

/// <summary>Where an invoice stands, in words.</summary>
internal static class Standing
{
    public static string Of(JobRun run)
    {
        var jobs = run.Jobs.ToDictionary(static job => job.Name);
        if (jobs["approval"] is { AwaitsSignal: true, NotBefore: { } until })
            return $"waits for a person until {until:yyyy-MM-dd HH:mm}Z: {Reason(jobs["route"])}";

        return run.Status == RunStatus.Succeeded ? JsonSerializer.Deserialize<string>(jobs["outcome"].Output.Span)! : $"{run.Status}";
    }

    private static string? Reason(JobSnapshot route)
    {
        using var verdict = JsonDocument.Parse(route.Output);
        return verdict.RootElement.GetProperty("reason").GetString();
    }
}
