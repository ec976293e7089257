namespace RulesDsl.Dynamic;

/// <summary>What a <see cref="RuleProcess"/> may take.</summary>
public sealed record ProcessLimits
{
    /// <summary>How long an evaluation may take before the process is killed.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the process may take to start and to compile the rules.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a result may be, in characters of JSON.</summary>
    public int Result { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many bytes the process may keep on its heap; the memory of .NET itself and of its compiler's code comes on top.</summary>
    public long Memory { get; init; } = 256 * 1024 * 1024;
}
