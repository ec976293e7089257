namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Retries: how many, and the waits between which the backoff doubles.</summary>
internal sealed record BoundRetry(int Times, TimeSpan From, TimeSpan To);
