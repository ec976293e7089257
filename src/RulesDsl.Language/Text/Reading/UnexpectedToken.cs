using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Mends;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Words the commonest mistake, a token where another one belongs, and the mend where the token gives it away.</summary>
internal static class UnexpectedToken
{
    /// <param name="place">Where reading broke off.</param>
    /// <param name="failed">What the parser that failed there wanted; nothing where all could have ended there.</param>
    public static RuleDiagnostic At(TokenInput place, IEnumerable<string> failed)
    {
        IEnumerable<string> sign = place.IsBehindOperand ? [Expectations.Operator] : [];
        var expected = new Expectations([.. sign.Concat(place.Offers).Concat(failed.DefaultIfEmpty(End(place))).Distinct()]);
        return SyntaxDiagnostics.UnexpectedToken(LacksSomething(place, expected) ? place.Behind : place.Here, Found(place), expected.Names, Mend.Of(place, expected));
    }

    // Where the next part of a rule begins as it should, what is missing belongs behind the line before.
    private static bool LacksSomething(TokenInput place, Expectations expected) =>
        place.Token.IsFirstOnLine && !place.AtEnd && !place.IsAtStart && !expected.HasEnd && !expected.Words.Contains("when")
        && (place.Kind is TokenKind.Then or TokenKind.Else || (place.Kind == TokenKind.Word && place.Token.Text is "when" or "given" or "expect" && !expected.HasOperator));

    private static string Found(TokenInput place)
    {
        var token = place.Token;
        return place.AtEnd && token.Kind != TokenKind.Bar
            ? place.Slice.IsFile ? token.Kind == TokenKind.End ? "the end of the file" : Expectations.EndOfLine : token.Start == 0 ? "nothing" : Expectations.End
            : token.Kind is TokenKind.TextStart ? "a text"
            : $"'{Written(place, token)}'";
    }

    private static string End(TokenInput place) =>
        !place.Slice.IsFile ? Expectations.End : place.Follower is { Kind: TokenKind.Bar, IsFirstOnLine: false } ? Expectations.Bar : Expectations.EndOfLine;

    private static string Written(TokenInput place, Token token)
    {
        var text = place.Slice.Text.Substring(token.Start, token.Length);
        return text.Length <= 40 ? text : $"{text.Substring(0, 40)}…";
    }
}
