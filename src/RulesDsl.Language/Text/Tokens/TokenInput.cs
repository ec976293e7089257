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

    /// <summary>Whether the token <paramref name="distance"/> places on, which is negative, stands before the stretch.</summary>
    public bool IsBeyondStart(int distance) => _index + distance < _stretch.From;

    public SourceFile File => _stretch.Tokens.Slice.File;

    public SourceSlice Slice => _stretch.Tokens.Slice;

    /// <summary>The token that follows the stretch.</summary>
    public Token Follower => _stretch.Tokens.Tokens[_stretch.To];

    /// <summary>Whether the lexer has already said what is wrong here.</summary>
    public bool IsReported => Kind == TokenKind.Error || _stretch.Tokens.IsReported(Here);

    /// <summary>What optional parts could have stood here, and the parts that follow were not there either.</summary>
    public IReadOnlyList<string> Offers => _stretch.OffersAt(_index);

    /// <summary>Whether an expression ends here, so that an operator could go on with it.</summary>
    public bool IsBehindOperand => _stretch.OperandEnd == _index;

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

    /// <summary>The token <paramref name="distance"/> places on, or back where that is negative; the nearest one where there is none, which is no word and no sign.</summary>
    public Token At(int distance) => _stretch.Tokens.Tokens[Math.Min(Math.Max(_index + distance, 0), _stretch.Tokens.Count)];

    /// <summary>Remembers that an optional part, by the names of what opens it, was not found here.</summary>
    public void Offer(IEnumerable<string> names) => _stretch.Offer(_index, names);

    /// <summary>Remembers that an expression ends here.</summary>
    public void EndOperand() => _stretch.OperandEnd = _index;

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

            return Behind;
        }
    }

    /// <summary>The empty place just behind the token before this one.</summary>
    public SourceSpan Behind => new(Previous.Span.End, 0, Previous.Span.To, Previous.Span.To);

    private sealed record Stretch(TokenList Tokens, int From, int To, List<RuleDiagnostic> Diagnostics)
    {
        private readonly List<string> _offers = [];
        private int _offersAt = -1;

        public int OperandEnd { get; set; } = -1;

        public List<string> OffersAt(int index) => index == _offersAt ? _offers : [];

        // Parsers never go back, so only what is offered at the furthest place can be told.
        public void Offer(int index, IEnumerable<string> names)
        {
            if (index > _offersAt)
            {
                _offers.Clear();
                _offersAt = index;
            }

            if (index == _offersAt)
                _offers.AddRange(names);
        }
    }
}
