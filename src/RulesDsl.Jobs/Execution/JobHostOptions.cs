using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RulesDsl.Jobs;

/// <summary>How a host executes.</summary>
public sealed record JobHostOptions
{
    private const string Reflection = "Where reflection is trimmed away these options know no types, and the first payload says which one is missing.";

    /// <summary>The source of all times and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How inputs, items, outputs and step results are serialized; for a trimmed program, options with a source-generated context.</summary>
    public JsonSerializerOptions Json { get; init; } = DefaultJson();

    /// <summary>How many jobs and items of all runs may run at once.</summary>
    public int MaxConcurrentJobs { get; init; } = 32;

    /// <summary>The largest input, item, output or step result, in bytes of JSON.</summary>
    public int MaxPayloadBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How often the host looks for what other processes ask of it through the journal.</summary>
    public TimeSpan RequestInterval { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a host that stopped renewing is waited for before another machine may take the journal.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a write that the store refuses for now (a locked or full disk) is tried again before the host gives up; a later host resumes.</summary>
    public TimeSpan JournalPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Where the host and its jobs log.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Numbers from 0 to 1 that spread retries, so that jobs that failed together do not come back together; asked by several threads.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Reflection)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reflection)]
    private static JsonSerializerOptions DefaultJson() => JsonSerializerOptions.Default;
}
