using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using Sprache;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>
/// A place in a stretch of tokens. Sprache's parsers run over tokens instead of characters: words end where the lexer
/// says, going back costs nothing, and advancing makes no new object because every place links to the next.
/// </summary>
internal sealed class TokenInput : IInput
{
    private readonly Stretch _stretch;
    private readonly int _index;
    private TokenInput? _next;

    private TokenInput(Stretch stretch, int index)
    {
        _stretch = stretch;
        _index = index;
    }

    /// <summary>The token here; at the end of the stretch the one that follows it.</summary>
    public Token Token => _stretch.Tokens.Tokens[_index];

    public TokenKind Kind => AtEnd ? TokenKind.End : Token.Kind;

    /// <summary>The token before this place; where there is none, the one here.</summary>
    public Token Previous => _stretch.Tokens.Tokens[Math.Max(_index - 1, 0)];

    public bool IsAtStart => _index == _stretch.From;

    public SourceFile File => _stretch.Tokens.Slice.File;

    public SourceSlice Slice => _stretch.Tokens.Slice;

    /// <summary>Whether the lexer has already said what is wrong here.</summary>
    public bool IsReported => Kind == TokenKind.Error || _stretch.Tokens.IsReported(Here);

    /// <summary>What parsers have reported on the way; a parser reports only once it has committed.</summary>
    public List<RuleDiagnostic> Diagnostics => _stretch.Diagnostics;

    public bool AtEnd => _index == _stretch.To;

    public char Current => (char)Kind;

    public int Position => _index;

    public int Line => Token.Span.From.Line;

    public int Column => Token.Span.From.Column;

    public string Source => Slice.Text;

    public IDictionary<object, object> Memos => throw new NotSupportedException("No parser of rules files keeps memos.");

    /// <summary>The first of the tokens from <paramref name="from"/> up to, not with, <paramref name="to"/>.</summary>
    public static TokenInput Over(TokenList tokens, int from, int to) => new(new Stretch(tokens, from, to, []), from);

    public IInput Advance() => Next();

    /// <inheritdoc/>
    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    public TokenInput Next() => AtEnd
        ? throw new InvalidOperationException("There is no token behind the end.")
        : _next ??= new TokenInput(_stretch, _index + 1);

    /// <summary>Just these tokens, as a stretch of its own that reports to a list of its own.</summary>
    public TokenInput Until(TokenInput end) => Over(_stretch.Tokens, _index, end._index);

    /// <summary>The kind of the token <paramref name="distance"/> places on.</summary>
    public TokenKind Peek(int distance) => _index + distance < _stretch.To ? _stretch.Tokens.Tokens[_index + distance].Kind : TokenKind.End;

    /// <summary>From the first token of the stretch that begins here to the last one before <paramref name="end"/>; empty where there is none.</summary>
    public SourceSpan SpanUntil(IInput end)
    {
        var last = (TokenInput)end;
        return last._index > _index ? Token.Span.Through(last.Previous.Span) : Here;
    }

    /// <summary>The token here; at the end of the stretch the empty place behind its last token.</summary>
    public SourceSpan Here
    {
        get
        {
            if (!AtEnd || IsAtStart)
                return AtEnd ? Token.Span with { Length = 0, To = Token.Span.From } : Token.Span;

            var last = Previous.Span;
            return new SourceSpan(last.End, 0, last.To, last.To);
        }
    }

    private sealed record Stretch(TokenList Tokens, int From, int To, List<RuleDiagnostic> Diagnostics);
}
