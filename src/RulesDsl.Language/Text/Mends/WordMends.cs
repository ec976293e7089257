using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Words of other languages, words in capitals, and words without the sign that belongs to them.</summary>
internal static class WordMends
{
    private static readonly HashSet<string> Vocabulary = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "is", "in", "between", "if", "then", "else", "true", "false", "null", "contains", "starts", "ends", "with", "matches", "like", "subset",
        "ignoring", "case", "where", "by", "when", "rule", "given", "expect", "otherwise",
    };

    public static string? Of(TokenInput place, Expectations expected) =>
        Capitals(place) ?? Duration(place) ?? (place.Kind is TokenKind.Word or TokenKind.If ? Habit(place, expected) : null) ?? Binder(place);

    // `AND b`, and `Not b`, which has been taken for a name.
    private static string? Capitals(TokenInput place)
    {
        var word = IsCapital(place.Token) ? place.Token.Text : IsCapital(place.At(-1)) ? place.At(-1).Text : null;
        return word is null ? null : $"Words of the language are written small: '{word.ToLowerInvariant()}'.";
    }

    private static bool IsCapital(Token token) =>
        token.Kind == TokenKind.Word && char.IsUpper(token.Text[0]) && Vocabulary.Contains(token.Text.ToLowerInvariant());

    // 2 hours
    private static string? Duration(TokenInput place) =>
        place.Kind == TokenKind.Word && place.At(-1).Kind == TokenKind.Number && HabitWords.Unit(place.Token.Text) is { } unit
            ? $"A duration is one word: '{place.At(-1).Text}{unit}'."
            : null;

    private static string? Habit(TokenInput place, Expectations expected)
    {
        var word = place.Token.Text;
        if ((expected.Has("'when'") || expected.Has("'then'")) && !(expected.HasOperator && expected.Has("'else'")) && HabitWords.ForClause(word) is { } clause)
            return clause;
        if (expected.HasOperator && (HabitWords.ForOperator(word) ?? Pair(place)) is { } sign)
            return sign;
        return place.At(-1).IsWord("new") ? "Nothing is made with 'new': a rule names members in 'then', and a date is written 2026-01-31." : null;
    }

    // Words that mean something else on their own: start with, one of, 15 percent, 2 times x.
    private static string? Pair(TokenInput place) => place.Token.Text.ToLowerInvariant() switch
    {
        "start" when place.At(1).IsWord("with") => "Write 'starts with'.",
        "end" when place.At(1).IsWord("with") => "Write 'ends with'.",
        "of" when place.At(-1).Text is "one" or "any" => "Several values are written 'in [A, B]'.",
        "of" => "Write 'in'.",
        "descending" => "Write 'desc'.",
        "asc" or "ascending" => "That is the order without a word.",
        "percent" when place.At(-1).Kind == TokenKind.Number => $"A percentage has its sign beside the number: '{place.At(-1).Text}%'.",
        "times" when place.At(1).Kind is TokenKind.Word or TokenKind.Number => "Write '*'.",
        _ => null,
    };

    // any l in order.Lines …
    private static string? Binder(TokenInput place) =>
        place.Kind == TokenKind.Word && place.At(1).Kind == TokenKind.In && place.At(-1).Kind == TokenKind.Word && Grammar.AggregateGrammar.Functions.ContainsKey(place.At(-1).Text)
            ? $"Write '{place.At(-1).Text}({place.Token.Text} in …)'."
            : null;
}
