using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Types that are written as another language writes them.</summary>
internal static class TypeMends
{
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
            TokenKind.Less => place.At(-1).Text.EndsWith("Dictionary", StringComparison.Ordinal)
                ? "A map is written 'map<string, int>'."
                : $"A list is written '{place.At(1).Text}[]', a map 'map<string, int>'.",
            TokenKind.Coalesce => "One '?' is enough.",
            _ => place.Token.IsWord("of") && place.At(-1).Text is "list" or "array" ? $"A list is written '{place.At(1).Text}[]'." : null,
        };
    }
}
