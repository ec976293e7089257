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
/// <param name="Retry">Its retries; null for none.</param>
/// <param name="Timeout">The longest that an attempt may take; null for no limit.</param>
internal sealed record BoundJob(
    string Name,
    RuleType? Output,
    EquatableArray<BoundJobValue> Parameters,
    EquatableArray<string> Needs,
    RunCondition Run,
    BoundJobExpression? When,
    BoundForEach? ForEach,
    BoundRetry? Retry,
    TimeSpan? Timeout);
