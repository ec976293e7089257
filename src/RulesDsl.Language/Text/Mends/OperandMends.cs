using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Something that cannot begin a value, and values that break off.</summary>
internal static class OperandMends
{
    public static string? Of(TokenInput place, Expectations expected) =>
        expected.Has("the name of a member") ? Point(place)
        : place.At(-1).Kind == TokenKind.Not && expected.Has("'between'") ? "What differs from a value 'is not' it."
        : place.Kind == TokenKind.TextStart && place.At(-1).IsWord("matches") && place.At(2).Kind == TokenKind.TextEnd ? $"A regex stands between slashes: 'matches /{place.At(1).Text}/'."
        : expected.HasValue ? Value(place)
        : null;

    // 5., 1.000.000 and 31.01.2026
    private static string? Point(TokenInput place)
    {
        if (place.At(-1).Kind != TokenKind.Dot || place.At(-2).Kind != TokenKind.Number)
            return null;
        if (place.Kind != TokenKind.Number)
            return $"A number has digits on both sides of its point: {place.At(-2).Text}.0.";
        return place.Token.Text.Length == 4
            ? "A date is written year, month, day: 2026-01-31."
            : $"Digits are grouped with '_': {place.Written(-2, 0).Replace('.', '_')}.";
    }

    private static string? Value(TokenInput place)
    {
        var before = place.At(-1);
        return place.Kind switch
        {
            TokenKind.Between or TokenKind.In when before.Kind is TokenKind.Is || (before.Kind is TokenKind.Not && place.At(-2).Kind is TokenKind.Is) =>
                $"Leave 'is' out: '{(before.Kind is TokenKind.Not ? "not " : "")}{place.Token.Text}'.",
            >= TokenKind.Less and <= TokenKind.GreaterOrEqual when before.Kind is TokenKind.Is => $"Leave 'is' out: '{place.Token.Text}'.",
            TokenKind.Dot when place.At(1).Kind == TokenKind.Number => $"A number has digits on both sides of its point: 0.{place.At(1).Text}.",
            TokenKind.FatArrow => "Did you mean '>='?",
            TokenKind.Assign when before.Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash && place.IsAdjacent() =>
                "Nothing is changed in place: write the whole value.",
            TokenKind.Assign when before.Kind is >= TokenKind.Equal and <= TokenKind.GreaterOrEqual && place.IsAdjacent() => $"Did you mean '{before.Text}'?",
            TokenKind.Assign => "Did you mean '=='?",
            TokenKind.Plus => "There is no '+' before a value.",
            >= TokenKind.Equal and <= TokenKind.GreaterOrEqual or TokenKind.Is when before.Kind is TokenKind.And or TokenKind.Or =>
                $"Each comparison names what it compares: '{before.Text} {Compared(place)} {place.Token.Text} …'.",
            TokenKind.LeftBrace when before.Kind == TokenKind.In => "A list stands in square brackets: 'in [A, B]'.",
            TokenKind.LeftBrace when before.Kind is TokenKind.Assign or TokenKind.LeftBracket or TokenKind.Comma or TokenKind.Then or TokenKind.Else =>
                "Braces make an object or a map in tests alone.",
            _ when before.Kind == TokenKind.Star && place.At(-2).Kind == TokenKind.Word && place.At(-3).Text is "like" or "contains" or "with" =>
                $"A text stands in quotes: '{place.At(-3).Text} \"{place.At(-2).Text}*\"'.",
            _ when before.Kind == TokenKind.Percent && place.At(-2).Kind == TokenKind.Number => $"A percentage has its sign beside the number: '{place.At(-2).Text}%'.",
            _ => null,
        };
    }

    // The left side of the comparison before: order.Total > 10 and < 20
    private static string Compared(TokenInput place)
    {
        for (var back = -2; !place.IsBeyondStart(back - 1); back--)
        {
            if (place.At(back).Kind is (>= TokenKind.Equal and <= TokenKind.EqualIgnoringCase) or TokenKind.Is)
                return place.Written(place.OperandStart(back - 1), back - 1);
        }

        return "x";
    }
}
