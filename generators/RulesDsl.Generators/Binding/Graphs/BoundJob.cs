using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>A job.</summary>
/// <param name="Name">As written.</param>
/// <param name="Output">The type of its output; null where it has none.</param>
/// <param name="Parameters">What its method takes.</param>
/// <param name="Needs">Every job that it waits for: by parameter, by <c>needs</c>, or because an expression reads its output.</param>
/// <param name="Run">What must have become of them.</param>
/// <param name="When">What must hold besides; null for nothing.</param>
/// <param name="ForEach">Its items; null where it runs once.</param>
internal sealed record BoundJob(
    string Name,
    RuleType? Output,
    EquatableArray<BoundJobValue> Parameters,
    EquatableArray<string> Needs,
    RunCondition Run,
    BoundJobExpression? When,
    BoundForEach? ForEach)
{
    /// <summary>What it waits for instead of running code; null for a job that runs.</summary>
    public BoundSignal? Signal { get; init; }

    /// <summary>The expression that it gives instead of running C#; null for a job that runs some.</summary>
    public BoundJobExpression? Body { get; init; }

    /// <summary>What undoes it, as written; null for nothing.</summary>
    public string? Undo { get; init; }

    /// <summary>Its retries; null for none.</summary>
    public BoundRetry? Retry { get; init; }

    /// <summary>The longest that an attempt may take; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The limit that it shares with others; null for none.</summary>
    public BoundConcurrency? Concurrency { get; init; }

    /// <summary>The longest that an attempt may go without a sign of life; null for no limit.</summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>How long it waits from its turn on; null for not at all.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Which of those that wait for a place goes first: the higher.</summary>
    public int Priority { get; init; }

    /// <summary>Whether somebody writes what it does in C#.</summary>
    public bool HasCode => Signal is null && Body is null;
}
