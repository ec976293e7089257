namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>How often a failed job is tried again, and what must hold of the failure; waits in ticks of 100 ns.</summary>
internal sealed record RetrySpec(int Times, long FromTicks, long ToTicks, JobConditionSpec? When);
