namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Retries: how many, the waits between which the backoff doubles, and what must hold of the failure.</summary>
internal sealed record BoundRetry(int Times, TimeSpan From, TimeSpan To, BoundJobExpression? When);
