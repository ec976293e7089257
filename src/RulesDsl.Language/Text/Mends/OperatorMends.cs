using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Something behind an operand that is no operator here.</summary>
internal static class OperatorMends
{
    public static string? Of(TokenInput place, Expectations expected) => !expected.HasOperator ? null : place.Kind switch
    {
        TokenKind.Assign => "To compare, write '=='.",
        TokenKind.FatArrow when place.Token.IsFirstOnLine && expected.Has("'then'") => "Write 'then'.",
        TokenKind.FatArrow => place.OpenBracket() is not null && (place.At(-2).Kind is TokenKind.LeftParenthesis or TokenKind.Comma || place.At(-3).Kind is TokenKind.LeftParenthesis)
            ? "There are no lambdas: a function over a list names its elements, as in 'any(l in order.Lines where l.Price > 10)'."
            : "Did you mean '>='?",
        TokenKind.Arrow => "A member is written with '.'.",
        TokenKind.Question => "A choice is written 'if … then … else …'.",
        TokenKind.Bar => "Did you mean 'or'?",
        TokenKind.Comma when !expected.Has("'by'") => Comma(place),
        TokenKind.Range => Range(place),
        TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => place.OpenBracket() is null ? $"Nothing opens this '{place.Token.Text}'." : null,
        TokenKind.Number => Number(place),
        TokenKind.Word => Cast(place) ?? Words(place),
        TokenKind.Else => "An 'else' belongs to an 'if'; what holds where no rule matches is written 'otherwise'.",
        TokenKind.And or TokenKind.Or when expected.HasEnd => Tests(place),
        _ => null,
    };

    private static string? Comma(TokenInput place)
    {
        if (place.At(-1).Kind == TokenKind.Number && place.At(1).Kind == TokenKind.Number && place.IsAdjacent() && place.At(1).Start == place.Token.End)
            return Digits(place.At(-1).Text, place.At(1).Text);

        var start = place.OperandStart();
        var before = place.At(start - 1);
        if (place.OpenBracket() is { } open)
            return open == start - 3 && before.Kind == TokenKind.In && place.At(open - 1).Kind == TokenKind.Word ? "A condition on the elements follows 'where'." : null;
        if (before.Kind is TokenKind.In or TokenKind.Is)
            return $"Several values stand in brackets: 'in [{place.Written(start, -1)}, …]'.";
        return before.Kind == TokenKind.Equal && place.Follows(TokenKind.Then) ? "A member is set with '='." : null;
    }

    // 1,000.50 and 4,90
    private static string? Digits(string before, string behind) => (behind.IndexOf('.') < 0 ? behind.Length : behind.IndexOf('.')) == 3
        ? $"Digits are grouped with '_': {before}_{behind}."
        : behind.All(char.IsDigit) ? $"A fraction stands behind a point: {before}.{behind}."
        : null;

    // [10..20], a..b, order..Total
    private static string Range(TokenInput place) => place.OpenBracket() is { } open && place.OperandStart() == open + 1
        ? $"A range stands without brackets: {(place.At(open - 1).Kind == TokenKind.In ? "in " : "")}{place.Written(open + 1, 1)}."
        : place.At(1).Kind == TokenKind.Word && place.IsAdjacent() ? "One '.' is enough."
        : "A range stands behind 'in'.";

    private static string? Number(TokenInput place) => place.At(-1).Kind == TokenKind.Date
        ? $"A date and time is one word with a zone: {place.At(-1).Text}T10:00Z."
        : null;

    // Reason = gold customer, order Total
    private static string? Words(TokenInput place)
    {
        if (place.At(-1).Kind != TokenKind.Word || place.Token.IsFirstOnLine || Continuation.Words.Contains(place.Token.Text))
            return place.At(-1).IsWord("case") ? "A choice is written 'if … then … else …'." : null;

        var last = 0;
        while (place.At(last + 1) is { Kind: TokenKind.Word, IsFirstOnLine: false })
            last++;
        return place.At(-2).Kind is TokenKind.Assign or (>= TokenKind.Equal and <= TokenKind.EqualIgnoringCase) or TokenKind.Is or TokenKind.Plus or TokenKind.Colon
            ? $"A text stands in quotes: \"{place.Written(-1, last)}\"."
            : last == 0 && place.At(-2).Kind != TokenKind.Dot ? $"A member is written with '.': '{place.At(-1).Text}.{place.Token.Text}'."
            : null;
    }

    // (decimal) order.Weight
    private static string? Cast(TokenInput place) =>
        place.At(-1).Kind == TokenKind.RightParenthesis && place.At(-2).Kind == TokenKind.Word && place.At(-3).Kind == TokenKind.LeftParenthesis
            ? $"A cast is a call: '{place.At(-2).Text}({place.Token.Text}…)'."
            : null;

    // A unary test that goes on: '>= 10 and <= 20'.
    private static string? Tests(TokenInput place) => place.Kind == TokenKind.Or
        ? "Tests with a ',' between them mean 'or'."
        : "Write a range such as '10..20', or a condition of its own.";
}
