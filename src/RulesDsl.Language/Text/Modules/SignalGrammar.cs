using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>signal Approval within 2d, otherwise fail</c></summary>
internal static class SignalGrammar
{
    /// <summary>What may become of a job whose signal does not come, by the words for it.</summary>
    public static readonly Dictionary<string, SignalTimeout> Timeouts = new(StringComparer.Ordinal)
    {
        ["fail"] = SignalTimeout.Fail, ["skip"] = SignalTimeout.Skip,
    };

    private static readonly Parser<SignalTimeoutSyntax> Otherwise =
        from ahead in Expect.Ahead(OpensOtherwise, "'otherwise'")
        from comma in Expect.Comma.ZeroOrOne()
        from timeout in Outcome()
        select timeout;

    private static readonly Parser<Wait> Within =
        from word in Expect.Word("within")
        from time in PrimaryGrammar.Duration
        from otherwise in Otherwise.ZeroOrOne()
        select new Wait(time, otherwise);

    public static readonly Parser<SignalSyntax> Signal =
        (from word in Expect.Word("signal")
         from payload in TypeGrammar.Type
         from wait in Within.ZeroOrOne()
         select (Payload: payload, Wait: wait)).Spanned((it, span) => new SignalSyntax(it.Payload, it.Wait?.Time, it.Wait?.Otherwise, span));

    private static Parser<SignalTimeoutSyntax> Outcome() =>
        (from word in Expect.Word("otherwise")
         from outcome in Option.Of("outcome", Timeouts, SignalTimeout.Fail)
         select outcome.Value).Spanned((outcome, span) => new SignalTimeoutSyntax(outcome, span));

    private static bool OpensOtherwise(TokenInput input)
    {
        var word = input.Kind == TokenKind.Comma ? input.Next() : input;
        return word.Kind == TokenKind.Word && word.Token.Text == "otherwise";
    }

    private sealed record Wait(DurationSyntax Time, SignalTimeoutSyntax? Otherwise);
}
