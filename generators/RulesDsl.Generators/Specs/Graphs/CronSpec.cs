namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>Times at which the clock starts a run; <paramref name="Missed"/> is a member of <c>RulesDsl.Jobs.MissedRuns</c>.</summary>
internal sealed record CronSpec(string Expression, string Zone, string Missed);
