using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Types that are written as another language writes them.</summary>
internal static class TypeMends
{
    private static readonly string[] Lists = ["list", "array", "enumerable", "collection", "set", "queue", "stack", "sequence", "span"];

    public static string? Of(TokenInput place, Expectations expected)
    {
        if (expected.Has("a type"))
        {
            return place.Kind switch
            {
                TokenKind.LeftBracket => "A list is written 'Order[]'.",
                TokenKind.Question => "What may be null is written 'Order?'.",
                _ => null,
            };
        }

        if (expected.HasOperator || !place.At(-1).IsAnyWord && place.At(-1).Kind is not (TokenKind.Question or TokenKind.RightBracket))
            return null;

        return place.Kind switch
        {
            TokenKind.Less => Generic(place.At(-1).Text, place.At(1).Text),
            TokenKind.Coalesce => "One '?' is enough.",
            _ => place.Token.IsWord("of") && place.At(-1).Text is "list" or "array" ? $"A list is written '{place.At(1).Text}[]'." : null,
        };
    }

    // Dictionary<string, int>, List<Order>, Nullable<int>, Result<Order>
    private static string Generic(string name, string argument) =>
        name.EndsWith("Dictionary", StringComparison.Ordinal) ? "A map is written 'map<string, int>'."
        : name is "Nullable" or "Option" or "Optional" ? $"What may be null is written '{argument}?'."
        : Lists.Any(list => name.EndsWith(list, StringComparison.OrdinalIgnoreCase)) ? $"A list is written '{argument}[]', a map 'map<string, int>'."
        : $"A generic type has no name in rules: name a class that derives from '{name}<{argument}>'; a list is written '{argument}[]', a map 'map<string, int>'.";
}
