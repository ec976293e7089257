using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Parts of rules and tests in a wrong order or number.</summary>
internal static class RuleMends
{
    public static string? Of(TokenInput place, Expectations expected)
    {
        if (place.Token.IsWord("when"))
        {
            return expected.Has("'given'") ? "Write 'given'."
                : place.At(-1).IsWord("otherwise") ? "An 'otherwise' has no condition: it holds where no rule matches."
                : expected.HasOperator && expected.Has("'then'") ? "A rule has one 'when': join conditions with 'and'."
                : null;
        }

        if (place.Kind == TokenKind.Word && place.At(-1).IsWord("rule") && place.At(-2).IsWord("expect"))
            return $"The name stands in quotes: 'expect rule \"{place.Token.Text}\"'.";
        if (place.Kind == TokenKind.Dot && expected.Has("'='") && place.Follows(TokenKind.Assign) is false && place.At(-1).IsAnyWord && place.At(1).IsAnyWord)
            return $"What is given is whole: '{place.At(-1).Text} = {{ {place.At(1).Text}: … }}'.";
        return place.Kind == TokenKind.LeftParenthesis && expected.Has("'['") ? "Attributes stand in square brackets: '[priority: 5]'." : null;
    }
}
