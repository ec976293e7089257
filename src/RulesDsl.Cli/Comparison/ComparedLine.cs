using RulesDsl.Decisions;

namespace RulesDsl.Cli.Comparison;

/// <summary>A line of facts of which something else comes.</summary>
/// <param name="Line">Which line, from 1.</param>
/// <param name="Old">What came of it.</param>
/// <param name="New">What would come of it.</param>
/// <param name="OldRules">The rules that decided.</param>
/// <param name="NewRules">The rules that would decide.</param>
internal sealed record ComparedLine(long Line, Outcome Old, Outcome New, IReadOnlyList<RuleInfo> OldRules, IReadOnlyList<RuleInfo> NewRules);
