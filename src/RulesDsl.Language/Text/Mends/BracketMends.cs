using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Brackets that hold what other brackets hold here, or that hold too little.</summary>
internal static class BracketMends
{
    public static string? Of(TokenInput place, Expectations expected)
    {
        if (place.Kind == TokenKind.LeftBrace && (expected.HasOperator || expected.HasEnd || expected.Has("'then'")))
            return "Nothing stands in braces here: a part ends where the next one begins.";
        if (place.OpenBracket() is not { } open || place.At(open).Kind != TokenKind.LeftParenthesis)
            return null;

        // x in (1, 2)
        if (place.Kind == TokenKind.Comma && place.At(open - 1).Kind == TokenKind.In)
            return $"A list stands in square brackets: 'in [{place.Written(open + 1, -1)}, …]'.";

        // count(order.Lines where …)
        return place.Token.IsWord("where") && place.At(open - 1).Kind == TokenKind.Word && expected.Has("')'")
            ? $"Name the elements: '{place.At(open - 1).Text}(x in {place.Written(open + 1, -1)} where …)'."
            : null;
    }
}
