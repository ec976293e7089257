using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>What a job waits for instead of running code.</summary>
/// <param name="Payload">The type of what is sent, which is the job's output.</param>
/// <param name="IsPerItem">Whether each item of a <c>for each</c> waits for one of its own.</param>
/// <param name="Within">How long it waits; null for ever.</param>
/// <param name="Otherwise">What becomes of it when nothing has come by then.</param>
internal sealed record BoundSignal(RuleType Payload, bool IsPerItem, TimeSpan? Within, SignalTimeout Otherwise);
