using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>One word, literal or sign.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says: a name without its <c>@</c>, a number without underscores, text with its escapes resolved.</param>
/// <param name="Start">Where in the slice it begins.</param>
/// <param name="Length">How many characters of the slice it takes.</param>
/// <param name="Span">Where in the file it stands.</param>
/// <param name="IsFirstOnLine">Whether only space stands before it on its line.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int Length, SourceSpan Span, bool IsFirstOnLine)
{
    /// <summary>Offset in the slice just behind it.</summary>
    public int End => Start + Length;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    /// <summary>Whether it reads as a name where no expression may stand: after a dot, before a colon.</summary>
    public bool IsAnyWord => Kind is TokenKind.Word or TokenKind.EscapedWord or (>= TokenKind.And and <= TokenKind.Null);
}
