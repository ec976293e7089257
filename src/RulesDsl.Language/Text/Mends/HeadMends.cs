using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Heads of declarations and rules that are written as another language writes them.</summary>
internal static class HeadMends
{
    public static string? Of(TokenInput place, Expectations expected)
    {
        if (place.Kind == TokenKind.Colon && place.At(-1).IsFirstOnLine)
            return $"No ':' stands behind '{place.At(-1).Text}'.";
        if (place.Kind == TokenKind.Colon && place.At(-2).IsWord("let"))
            return "A let has no type of its own: its value gives it one.";
        if (place.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket && expected.Has("'{'"))
            return "What it holds stands in braces.";
        if (place.Kind == TokenKind.Colon && place.At(-1).Kind == TokenKind.TextEnd && (expected.Has("'then'") || expected.Has("'expect'")))
            return "No ':' stands behind the name.";
        if (expected.Has("a name in quotes"))
            return place.Kind == TokenKind.Word && !place.Token.IsFirstOnLine ? $"Write it in quotes: {Quoted(place)}." : null;
        if (expected.Names.Any(IsName))
            return Named(place);
        if (expected.Has("'->'") && !place.AtEnd)
            return "The type of the result follows '->'.";
        if (expected.Has("'('"))
            return Inputs(place);
        return expected.Has("':'") && !expected.HasOperator && place.At(-1).Kind == TokenKind.Word ? Typed(place) : null;
    }

    // gold customer [tags: a] → "gold customer"
    private static string Quoted(TokenInput place)
    {
        var last = 0;
        while (place.At(last + 1) is { IsAnyWord: true, IsFirstOnLine: false, Kind: not TokenKind.Then, Text: not ("when" or "given" or "expect") })
            last++;
        return $"\"{place.Written(0, last)}\"";
    }

    private static bool IsName(string name) => name.StartsWith("a name", StringComparison.Ordinal) || name.StartsWith("the name", StringComparison.Ordinal);

    private static string? Named(TokenInput place) => place.Kind switch
    {
        TokenKind.TextStart => "The name stands without quotes.",
        >= TokenKind.And and <= TokenKind.Null when !place.Token.IsFirstOnLine => $"'{place.Token.Text}' is a word of the language; as a name it is written '@{place.Token.Text}'.",
        _ => null,
    };

    private static string? Inputs(TokenInput place) => place.Kind switch
    {
        TokenKind.Arrow => $"Inputs stand in parentheses: '{place.At(-1).Text}(order: Order)'.",
        TokenKind.Word when place.At(1).Kind == TokenKind.Colon => $"Inputs stand in parentheses: '({place.Token.Text}: …)'.",
        _ => null,
    };

    // `Order order` is C#'s order, `id long` only lacks the colon, and `(order)` the type.
    private static string? Typed(TokenInput place)
    {
        var before = place.At(-1).Text;
        return place.Kind switch
        {
            TokenKind.Word when char.IsUpper(before[0]) && char.IsLower(place.Token.Text[0]) => $"The name stands before the type: '{place.Token.Text}: {before}'.",
            TokenKind.Word => $"Write '{before}: {place.Token.Text}'.",
            TokenKind.RightParenthesis or TokenKind.Comma or TokenKind.RightBrace => $"A type follows the name: '{before}: decimal'.",
            _ => null,
        };
    }
}
