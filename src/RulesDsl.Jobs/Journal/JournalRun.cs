namespace RulesDsl.Jobs;

/// <summary>A run as it was started; this part of it never changes.</summary>
/// <param name="Id">Its identity: there is one run per id, for ever.</param>
/// <param name="Graph">The name of its graph.</param>
/// <param name="Version">The <see cref="GraphDefinition.Version"/> that it started with and must go on with.</param>
/// <param name="StartedAt">When it was acknowledged.</param>
/// <param name="Trigger">What started it, in words; null when code did.</param>
/// <param name="Inputs">A JSON object with one member per input.</param>
public sealed record JournalRun(
    string Id, string Graph, string Version, DateTimeOffset StartedAt, string? Trigger, ReadOnlyMemory<byte> Inputs);
