using System.Text.Json;

namespace RulesDsl.Jobs.Testing;

/// <summary>How a host in virtual time executes.</summary>
public sealed record JobTestOptions
{
    /// <summary>What the clock shows at first.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How inputs, items, outputs and step results are serialized.</summary>
    public JsonSerializerOptions? Json { get; init; }

    /// <summary>How many jobs and items of all runs may run at once.</summary>
    public int MaxConcurrentJobs { get; init; } = 32;

    /// <summary>How much time goes by at most until a run ends, lest an endless one is waited for without end.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromDays(3_660);
}
