using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Names of several words, and several names in the place of one.</summary>
internal static class NameMends
{
    public static string? Of(TokenInput place, Expectations expected)
    {
        var before = place.At(-1);
        if (expected.HasOperator || !before.IsAnyWord || !(expected.Has(Expectations.End) || expected.Has("'('") || expected.Has("'{'") || expected.Has("':'")))
            return null;

        return place.Kind switch
        {
            TokenKind.Minus when place.IsAdjacent() && place.At(1).IsAnyWord => $"A name has letters, digits and '_': '{before.Text}_{place.At(1).Text}'.",
            TokenKind.Word when !BuiltInTypes.Names.Contains(before.Text) && !place.Token.IsFirstOnLine && place.At(1).Kind is TokenKind.LeftParenthesis or TokenKind.LeftBrace or TokenKind.End && place.At(-2).Kind is not TokenKind.Colon && char.IsLetter(place.Token.Text[0]) =>
                $"A name is one word: '{before.Text}{char.ToUpperInvariant(place.Token.Text[0])}{place.Token.Text.Substring(1)}'.",
            TokenKind.Comma => $"Several stand in brackets: '[{before.Text}, …]'.",
            _ => null,
        };
    }
}
