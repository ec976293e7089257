using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Times at which the clock starts a run.</summary>
internal sealed record BoundCron(string Expression, string Zone, MissedRuns Missed);
