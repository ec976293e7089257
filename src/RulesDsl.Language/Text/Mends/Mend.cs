using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>
/// What the author of an unexpected token most probably meant, and how that is written: the last sentence of its message.
/// The first that recognises its slip wins.
/// </summary>
internal static class Mend
{
    private static readonly Func<TokenInput, Expectations, string?>[] Slips =
    [
        WordMends.Of, ThenMends.Of, RuleMends.Of, OperatorMends.Of, OperandMends.Of, BracketMends.Of, TypeMends.Of, NameMends.Of, HeadMends.Of, UnclosedMends.Of, Nearest,
    ];

    /// <summary>The sentence for the token at <paramref name="place"/>, or <c>null</c> where nothing gives the slip away.</summary>
    public static string? Of(TokenInput place, Expectations expected)
    {
        foreach (var slip in Slips)
        {
            if (slip(place, expected) is { } mend)
                return mend;
        }

        return null;
    }

    private static string? Nearest(TokenInput place, Expectations expected) =>
        place.Kind == TokenKind.Word && NearestName.Of(place.Token.Text, expected.Words) is { } nearest ? $"Did you mean '{nearest}'?" : null;
}
