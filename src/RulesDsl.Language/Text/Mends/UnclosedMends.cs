using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>A bracket that is still open where the next part of the rule begins, perhaps lines further down.</summary>
internal static class UnclosedMends
{
    public static string? Of(TokenInput place, Expectations expected) =>
        (place.AtEnd || place.Token.IsFirstOnLine || place.Kind is TokenKind.Then) && place.OpenBracket() is { } open
        && expected.Has($"'{Closing(place.At(open).Kind)}'")
            ? $"Nothing closes the '{place.At(open).Text}' at {place.At(open).Span}."
            : null;

    private static string Closing(TokenKind open) => open switch
    {
        TokenKind.LeftParenthesis => ")",
        TokenKind.LeftBracket => "]",
        _ => "}",
    };
}
