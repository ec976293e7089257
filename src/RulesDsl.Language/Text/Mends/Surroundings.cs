using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Mends;

/// <summary>Looks at the tokens around a place.</summary>
internal static class Surroundings
{
    /// <summary>Whether nothing stands between this token and the one before it.</summary>
    public static bool IsAdjacent(this TokenInput place) => place.At(-1).End == place.Token.Start;

    /// <summary>The characters from one token to another.</summary>
    public static string Written(this TokenInput place, int from, int to)
    {
        var (first, last) = (place.At(from), place.At(to));
        return place.Slice.Text.Substring(first.Start, last.End - first.Start);
    }

    /// <summary>How far back the operand begins that ends before this place: a name with its path, a literal, a text.</summary>
    public static int OperandStart(this TokenInput place, int end = -1)
    {
        var start = end;
        if (place.At(start).Kind == TokenKind.TextEnd)
        {
            while (place.At(start).Kind != TokenKind.TextStart && place.At(start).Start > 0)
                start--;
        }

        while (place.At(start - 1).Kind == TokenKind.Dot && place.At(start).Start > 0)
            start -= 2;
        return start;
    }

    /// <summary>The bracket that is open at a place within its section, how far back; <c>null</c> where none is.</summary>
    public static int? OpenBracket(this TokenInput place)
    {
        var depth = 0;
        for (var back = -1; !place.IsBeyondStart(back); back--)
        {
            switch (place.At(back).Kind)
            {
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    depth++;
                    break;
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace when depth-- == 0:
                    return back;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>Whether a token of this kind stands before this place in its section.</summary>
    public static bool Follows(this TokenInput place, TokenKind kind)
    {
        for (var back = -1; !place.IsBeyondStart(back); back--)
        {
            if (place.At(back).Kind == kind)
                return true;
        }

        return false;
    }
}
