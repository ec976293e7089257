using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>What starts a graph, what a second start comes to, and in which order its jobs start.</summary>
internal static class GraphGrammar
{
    /// <summary>The schedules by the words for them.</summary>
    public static readonly Dictionary<string, GraphSchedule> Schedules = new(StringComparer.Ordinal)
    {
        ["parallel"] = GraphSchedule.Parallel, ["sequential"] = GraphSchedule.Sequential, ["waves"] = GraphSchedule.Waves,
    };

    /// <summary>What an overlap may come to, by the words for it.</summary>
    public static readonly Dictionary<string, OverlapPolicy> Overlaps = new(StringComparer.Ordinal)
    {
        ["allow"] = OverlapPolicy.Allow, ["skip"] = OverlapPolicy.Skip, ["queue"] = OverlapPolicy.Queue, ["cancel"] = OverlapPolicy.Cancel,
    };

    private static readonly Parser<TriggerSyntax> On =
        (from word in Expect.Word("on")
         from decision in Expect.Name("the name of a ruleset or table")
         from condition in Expect.Word("when").SelectMany(_ => ExpressionGrammar.Expression, (_, value) => value).Offered()
         select (Decision: decision, Condition: condition)).Spanned((it, span) => (TriggerSyntax)new RuleTriggerSyntax(it.Decision, it.Condition, span));

    /// <summary><c>every "0 6 * * 1"</c> or <c>on Recommendations when severity is High</c></summary>
    public static readonly Parser<TriggerSyntax> Trigger = CronGrammar.Every.XOr(On);

    public static readonly Parser<List<TriggerSyntax>> Triggers =
        from word in Expect.Word("triggers")
        from triggers in Trigger.SeparatedByCommas()
        select triggers;

    public static readonly Parser<ScheduleSyntax> Schedule =
        (from word in Expect.Word("schedule")
         from schedule in Option.Of("schedule", Schedules, GraphSchedule.Parallel)
         select schedule.Value).Spanned((schedule, span) => new ScheduleSyntax(schedule, span));

    public static readonly Parser<OverlapSyntax> Overlap =
        (from word in Expect.Word("overlap")
         from policy in Option.Of("overlap", Overlaps, OverlapPolicy.Allow)
         select policy.Value).Spanned((policy, span) => new OverlapSyntax(policy, span));
}
