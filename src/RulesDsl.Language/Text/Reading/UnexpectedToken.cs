using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Words the commonest mistake, a token where another one belongs, and the mend where the token gives it away.</summary>
internal static class UnexpectedToken
{
    public static RuleDiagnostic At(TokenInput place, IReadOnlyList<string> expected) =>
        SyntaxDiagnostics.UnexpectedToken(place.Here, Found(place), expected, Mend(place, expected));

    private static string Found(TokenInput place)
    {
        var token = place.Token;
        return token.Kind == TokenKind.End ? place.AtEnd && token.Start == 0 ? "nothing" : "the end"
            : token.Kind is TokenKind.TextStart ? "a text"
            : $"'{Written(place, token)}'";
    }

    private static string Written(TokenInput place, Token token)
    {
        var text = place.Slice.Text.Substring(token.Start, token.Length);
        return text.Length <= 40 ? text : $"{text.Substring(0, 40)}…";
    }

    private static string? Mend(TokenInput place, IReadOnlyList<string> expected)
    {
        var token = place.Token;
        if (place.Kind == TokenKind.Assign && expected.Any(name => name is "'then'" or "')'" or "an operator"))
            return "To compare, write '=='.";
        if (place.Kind != TokenKind.Word)
            return null;

        var words = expected.Where(name => name[0] == '\'' && char.IsLetter(name[1])).Select(name => name.Trim('\''));
        return token.Text is "AND" or "OR" or "NOT" or "IN" or "IS" ? $"Words of the language are written small: '{token.Text.ToLowerInvariant()}'."
            : NearestName.Of(token.Text, words) is { } nearest ? $"Did you mean '{nearest}'?"
            : null;
    }
}
