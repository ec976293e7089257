namespace RulesDsl.Jobs;

/// <summary>One item of a <c>for each</c>.</summary>
/// <param name="Key">Its identity in the job: stable, unique, never its place in the list.</param>
/// <param name="Payload">The item itself as JSON, made by <see cref="JobCall.Item{T}(string, T)"/>.</param>
public readonly record struct JobItem(string Key, ReadOnlyMemory<byte> Payload);
