using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Results that are written as another language writes them.</summary>
internal static class ThenMends
{
    public static string? Of(TokenInput place, Expectations expected)
    {
        if (place.Kind == TokenKind.LeftBrace && place.At(-1).Kind == TokenKind.Then)
            return "Members stand without braces.";
        if (place.Kind == TokenKind.Equal && expected.Has("'='"))
            return "A value is given with '='.";
        return place.Follows(TokenKind.Then) && expected.HasOperator ? Behind(place, expected) : null;
    }

    private static string? Behind(TokenInput place, Expectations expected)
    {
        var isFirstMember = place.At(-1).IsAnyWord && place.At(-2).Kind is TokenKind.Then or TokenKind.Comma;
        return place.Kind switch
        {
            TokenKind.Word when place.At(-1).Text is "set" or "return" && place.At(-2).Kind == TokenKind.Then => $"Leave '{place.At(-1).Text}' out.",
            TokenKind.Word when place.Token.IsWord("when") && expected.HasEnd => "'when' stands before 'then'.",
            TokenKind.Then when expected.HasEnd => "A rule has one 'then': its members are parted by ',' or new lines.",
            TokenKind.Colon when place.At(-1).IsAnyWord => "A member is set with '='.",
            TokenKind.Number or TokenKind.TextStart or TokenKind.True or TokenKind.False or TokenKind.Null when isFirstMember && !place.Token.IsFirstOnLine => "A member is set with '='.",
            TokenKind.Assign => Assign(place),
            _ => null,
        };
    }

    private static string? Assign(TokenInput place) =>
        place.At(-2).Kind == TokenKind.And ? "Members are parted by ',' or a new line, not by 'and'."
        : place.At(-2).Kind == TokenKind.Dot ? "'then' changes nothing: it names members of the result, without a path."
        : place.OpenBracket() is { } open && place.At(open - 2).Kind == TokenKind.Then ? $"Members stand without the type: 'then {place.At(-1).Text} = …'."
        : null;
}
