using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>every "0 6 * * 1" in "Europe/Berlin", missed runs once</c></summary>
internal static class CronGrammar
{
    /// <summary>What may become of missed runs, by the words for it.</summary>
    public static readonly Dictionary<string, MissedRuns> Missed = new(StringComparer.Ordinal)
    {
        ["once"] = MissedRuns.Once, ["each"] = MissedRuns.Each, ["skip"] = MissedRuns.Skip,
    };

    private static readonly Parser<QuotedSyntax> Zone =
        from sign in Expect.Sign(TokenKind.In, "in")
        from zone in Quoted("a time zone in quotes, such as \"Europe/Berlin\"")
        select zone;

    private static readonly Parser<MissedRunsSyntax> MissedRule =
        from ahead in Expect.Ahead(OpensMissed, "'missed runs'")
        from comma in Expect.Comma.ZeroOrOne()
        from rule in Rule()
        select rule;

    public static readonly Parser<TriggerSyntax> Every =
        (from word in Expect.Word("every")
         from cron in Quoted("a cron expression in quotes, such as \"0 6 * * 1\"")
         from zone in Zone.Offered()
         from missed in MissedRule.ZeroOrOne()
         select (Cron: cron, Zone: zone, Missed: missed)).Spanned((it, span) => (TriggerSyntax)new CronTriggerSyntax(it.Cron, it.Zone, it.Missed, span));

    private static Parser<QuotedSyntax> Quoted(string what) => NameGrammar.Quoted.Named(what).Select(name => new QuotedSyntax(name.Text, name.Span));

    private static Parser<MissedRunsSyntax> Rule() =>
        (from word in Expect.Word("missed")
         from runs in Expect.Word("runs")
         from rule in Option.Of("rule for missed runs", Missed, MissedRuns.Once)
         select rule.Value).Spanned((rule, span) => new MissedRunsSyntax(rule, span));

    private static bool OpensMissed(TokenInput input)
    {
        var word = input.Kind == TokenKind.Comma ? input.Next() : input;
        return word.Kind == TokenKind.Word && word.Token.Text == "missed";
    }
}
