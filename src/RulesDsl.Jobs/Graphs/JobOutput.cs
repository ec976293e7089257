namespace RulesDsl.Jobs;

/// <summary>What a job gives, as the journal keeps it.</summary>
/// <param name="Payload">JSON, made by <see cref="JobCall.Complete{T}(T)"/>; empty for a job without an output.</param>
public readonly record struct JobOutput(ReadOnlyMemory<byte> Payload)
{
    /// <summary>The output of a job that has none.</summary>
    public static JobOutput None => default;
}
