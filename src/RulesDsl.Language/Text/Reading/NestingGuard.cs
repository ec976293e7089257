using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Reading;

/// <summary>
/// Counts, before any parser runs, how deep the parsers would call themselves and how deep the tree would become:
/// a stack overflow cannot be caught, and would take the compiler server with it. Both counts are upper bounds. A level
/// takes about 12 KB of stack, so the deepest input stays within half of the smallest default stack, 1 MB.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>How many brackets, holes, <c>if</c>s and prefixes may be open at once.</summary>
    public const int MostNested = 32;

    /// <summary>How many operators may hang on each other, all open brackets taken together.</summary>
    public const int MostChained = 250;

    private readonly Stack<(int Nested, int Chained)> _outer = new();
    private int _nested;
    private int _prefixes;
    private int _chained;

    /// <summary>What is too deep in the stretch that begins at <paramref name="place"/>, or <c>null</c>.</summary>
    public static RuleDiagnostic? Find(TokenInput place) => new NestingGuard().FindIn(place);

    private RuleDiagnostic? FindIn(TokenInput place)
    {
        for (; !place.AtEnd; place = place.Next())
        {
            if (place.Kind == TokenKind.Raw && FindIn(place.Slice, place.Token) is { } inside)
                return inside;

            Count(place);
            if (_nested + _prefixes > MostNested)
                return SyntaxDiagnostics.NestedTooDeep(place.Here, MostNested);
            if (_chained > MostChained)
                return SyntaxDiagnostics.ChainTooLong(place.Here, MostChained);
        }

        return null;
    }

    // What stands between backticks is read from within: what is open here stays open there.
    private RuleDiagnostic? FindIn(SourceSlice outer, Token raw)
    {
        var slice = TextRun.Raw(outer, raw.Start);
        foreach (var tokens in new[] { Lexer.Read(slice), Lexer.ReadTemplate(slice) })
        {
            var inner = new NestingGuard { _nested = _nested + _prefixes, _chained = _chained };
            if (inner.FindIn(TokenInput.Over(tokens, 0, tokens.Count)) is { } tooDeep)
                return tooDeep;
        }

        return null;
    }

    private void Count(TokenInput place)
    {
        switch (place.Kind)
        {
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.HoleStart:
                Open();
                break;
            case TokenKind.Less when place.Previous.IsWord("map"):
                Open();
                break;
            case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.HoleEnd:
                Close();
                break;
            case TokenKind.If:
                _nested++;
                _chained++;
                break;
            case TokenKind.Not or TokenKind.Minus:
                _prefixes++;
                _chained++;
                return;
            case TokenKind.Plus or TokenKind.Star or TokenKind.Slash or TokenKind.Percent or TokenKind.Dot or TokenKind.Coalesce or TokenKind.Question:
                _chained++;
                break;
            case TokenKind.And or TokenKind.Or:
                _chained = _outer.Count > 0 ? _outer.Peek().Chained + 1 : 0;
                break;
            case TokenKind.Comma or TokenKind.Assign or TokenKind.Bar:
                (_nested, _chained) = _outer.Count > 0 ? (_outer.Peek().Nested + 1, _outer.Peek().Chained + 1) : (0, 0);
                break;
            default:
                break;
        }

        _prefixes = 0;
    }

    private void Open()
    {
        _outer.Push((_nested + _prefixes, _chained));
        _nested += _prefixes + 1;
        _chained++;
    }

    private void Close()
    {
        if (_outer.Count == 0)
            return;

        // What was inside hangs on what follows: (a).b[0] is one deeper each time.
        (_nested, _chained) = _outer.Pop();
        _chained++;
    }
}
