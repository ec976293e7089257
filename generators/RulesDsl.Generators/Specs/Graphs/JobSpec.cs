using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>A job: an element of the definition, and a method to implement.</summary>
/// <param name="Name">As written, which is its name in the journal.</param>
/// <param name="Method">The C# method.</param>
/// <param name="Output">The type of its output; null where it has none.</param>
/// <param name="Parameters">What the method takes before its context.</param>
/// <param name="Needs">The jobs that must have ended, by name.</param>
/// <param name="Run">A member of <c>RulesDsl.Jobs.RunCondition</c>.</param>
/// <param name="When">What must hold; null for nothing.</param>
/// <param name="ForEach">The items; null where the job runs once.</param>
/// <param name="Retry">The retries; null for none.</param>
/// <param name="TimeoutTicks">The longest that an attempt may take, in ticks of 100 ns; null for no limit.</param>
internal sealed record JobSpec(
    string Name,
    string Method,
    string? Output,
    EquatableArray<JobValueSpec> Parameters,
    EquatableArray<string> Needs,
    string Run,
    JobConditionSpec? When,
    ForEachSpec? ForEach,
    RetrySpec? Retry,
    long? TimeoutTicks);
