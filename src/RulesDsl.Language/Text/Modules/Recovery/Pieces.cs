using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Cuts what stands between brackets that may not be closed, or closed by others, into pieces.</summary>
internal static class Pieces
{
    /// <summary>The stretches between commas, and between lines where <paramref name="byLine"/>, from a place up to a token of one of the kinds.</summary>
    public static IEnumerable<(int From, int To)> Of(TokenList tokens, int from, int to, bool byLine, params TokenKind[] ends)
    {
        var start = from;
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            var token = tokens.Tokens[i];
            if (depth == 0 && ends.Contains(token.Kind))
            {
                to = i;
                break;
            }

            depth += token.Kind switch
            {
                TokenKind.Less or TokenKind.LeftBracket or TokenKind.LeftParenthesis => 1,
                TokenKind.Greater or TokenKind.RightBracket or TokenKind.RightParenthesis => depth > 0 ? -1 : 0,
                _ => 0,
            };
            var isComma = depth == 0 && token.Kind == TokenKind.Comma;
            if (!isComma && !(byLine && token.IsFirstOnLine))
                continue;

            if (i > start)
                yield return (start, i);
            start = isComma ? i + 1 : i;
        }

        if (to > start)
            yield return (start, to);
    }
}
