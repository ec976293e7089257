using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A job: an element of the definition, and for most a method to implement.</summary>
/// <param name="Name">As written, which is its name in the journal.</param>
/// <param name="Method">The C# method.</param>
/// <param name="Output">The type of its output; null where it has none.</param>
/// <param name="Parameters">What the method takes before its context.</param>
/// <param name="Needs">The jobs that must have ended, by name.</param>
/// <param name="Run">A member of <c>RulesDsl.Jobs.RunCondition</c>.</param>
/// <param name="When">What must hold; null for nothing.</param>
/// <param name="ForEach">The items; null where the job runs once.</param>
internal sealed record JobSpec(
    string Name,
    string Method,
    string? Output,
    EquatableArray<JobValueSpec> Parameters,
    EquatableArray<string> Needs,
    string Run,
    JobConditionSpec? When,
    ForEachSpec? ForEach)
{
    /// <summary>What it waits for instead of running code; null for a job that runs.</summary>
    public SignalSpec? Signal { get; init; }

    /// <summary>The expression that it gives; null where C# says what it does.</summary>
    public JobBodySpec? Body { get; init; }

    /// <summary>The method that undoes it; null for none.</summary>
    public UndoSpec? Undo { get; init; }

    /// <summary>The retries; null for none.</summary>
    public RetrySpec? Retry { get; init; }

    /// <summary>The longest that an attempt may take, in ticks of 100 ns; null for no limit.</summary>
    public long? TimeoutTicks { get; init; }

    /// <summary>The longest that an attempt may go without a sign of life, in ticks; null for no limit.</summary>
    public long? HeartbeatTicks { get; init; }

    /// <summary>How long it waits from its turn on, in ticks; null for not at all.</summary>
    public long? DelayTicks { get; init; }

    /// <summary>Which of those that wait for a place goes first: the higher.</summary>
    public int Priority { get; init; }

    /// <summary>The limit that it shares with others; null for none.</summary>
    public ConcurrencySpec? Concurrency { get; init; }

    /// <summary>Whether there is a method to implement.</summary>
    public bool HasCode => Signal is null && Body is null;
}
