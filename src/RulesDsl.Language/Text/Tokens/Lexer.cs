using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>Cuts a slice into tokens. It always comes to the end: what it cannot read becomes an <see cref="TokenKind.Error"/> that has been reported.</summary>
internal sealed class Lexer
{
    private static readonly Dictionary<string, TokenKind> Words = new(StringComparer.Ordinal)
    {
        ["and"] = TokenKind.And, ["or"] = TokenKind.Or, ["not"] = TokenKind.Not, ["is"] = TokenKind.Is, ["in"] = TokenKind.In,
        ["between"] = TokenKind.Between, ["if"] = TokenKind.If, ["then"] = TokenKind.Then, ["else"] = TokenKind.Else,
        ["true"] = TokenKind.True, ["false"] = TokenKind.False, ["null"] = TokenKind.Null,
    };

    // The longest sign wins.
    private static readonly (string Sign, TokenKind Kind)[] Signs =
    [
        ("..<", TokenKind.RangeBelow), ("<..", TokenKind.RangeAbove),
        ("..", TokenKind.Range), ("??", TokenKind.Coalesce), ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessOrEqual),
        (">=", TokenKind.GreaterOrEqual), ("~=", TokenKind.EqualIgnoringCase), ("->", TokenKind.Arrow), ("=>", TokenKind.FatArrow),
        ("(", TokenKind.LeftParenthesis), (")", TokenKind.RightParenthesis), ("[", TokenKind.LeftBracket), ("]", TokenKind.RightBracket),
        ("{", TokenKind.LeftBrace), ("}", TokenKind.RightBrace), (",", TokenKind.Comma), (":", TokenKind.Colon), (".", TokenKind.Dot),
        ("?", TokenKind.Question), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash),
        ("%", TokenKind.Percent), ("=", TokenKind.Assign), ("<", TokenKind.Less), (">", TokenKind.Greater), ("|", TokenKind.Bar),
    ];

    private static readonly Dictionary<char, (string Sign, TokenKind Kind)[]> SignsByFirst =
        Signs.GroupBy(sign => sign.Sign[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private readonly SourceSlice _slice;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<RuleDiagnostic> _diagnostics = [];
    private readonly List<CommentSyntax> _comments = [];
    private readonly Stack<TextMode> _modes = new();
    private int _position;
    private bool _isFirstOnLine = true;

    // The brackets that are open in the part of the file that begins at the margin.
    private readonly Stack<TokenKind> _open = new();

    // How many were open behind the last colon that stands in square brackets itself: only attributes have one there.
    private int _attributes;

    // The first token of the outermost text that is open.
    private int _textStart;

    private Lexer(SourceSlice slice)
    {
        _slice = slice;
        _text = slice.Text;
    }

    /// <summary>Whether a word is one of expressions, and so a name only behind <c>@</c>.</summary>
    public static bool IsKeyword(string word) => Words.ContainsKey(word);

    /// <summary>The tokens of a slice that holds code: declarations, an expression, a type.</summary>
    public static TokenList Read(SourceSlice slice)
    {
        var lexer = new Lexer(slice);
        lexer.ReadAll();
        return lexer.ToList();
    }

    /// <summary>The tokens of a slice that is a template from end to end, without quotes; a backslash in it is a backslash.</summary>
    public static TokenList ReadTemplate(SourceSlice slice)
    {
        var lexer = new Lexer(slice);
        lexer.Add(TokenKind.TextStart, "", 0);
        lexer._modes.Push(new TextMode(TextMode.Unquoted, 0));
        lexer.ReadAll();
        return lexer.ToList();
    }

    private TokenList ToList()
    {
        Add(TokenKind.End, "", _position);
        return new TokenList(_slice, _tokens, _diagnostics, _comments);
    }

    private void ReadAll()
    {
        while (_position < _text.Length || _modes.Count > 0)
        {
            if (_modes.Count > 0 && !_modes.Peek().IsInHole)
                ReadText();
            else if (SkipSpace())
                ReadToken();
        }
    }

    private char Here => _position < _text.Length ? _text[_position] : '\0';

    private char At(int distance) => _position + distance < _text.Length ? _text[_position + distance] : '\0';

    // False at the end, and where a line ends that holds an open hole of a quoted text: such holes stay on their line.
    private bool SkipSpace()
    {
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c is '\n' or '\r')
            {
                if (_modes.Any(mode => mode.Quote != TextMode.Unquoted))
                {
                    AbandonText();
                    return false;
                }

                _isFirstOnLine = true;
            }
            else if (c == '#')
            {
                ReadComment();
            }
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return true;
            }
        }

        if (_modes.Count > 0)
            AbandonText();
        return false;
    }

    // Leaves off on its last character, so that the line break is seen.
    private void ReadComment()
    {
        var start = _position;
        SkipLine();
        _comments.Add(new CommentSyntax(_text.Substring(start + 1, _position - start - 1).Trim(), _isFirstOnLine, _slice.Span(start, _position - start)));
        _position--;
    }

    private void AbandonText() => Abandon(SyntaxDiagnostics.HoleNotClosed(_slice.Span(_modes.Peek().HoleStart, 1)));

    // What a broken text holds is neither text nor code: nothing of it is left to be read.
    private void Abandon(RuleDiagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        var start = _tokens[_textStart].Start;
        _isFirstOnLine = _tokens[_textStart].IsFirstOnLine;
        _tokens.RemoveRange(_textStart, _tokens.Count - _textStart);
        Add(TokenKind.Error, "", start);
        _modes.Clear();
    }

    private void ReadToken()
    {
        var c = Here;
        if (char.IsLetter(c) || c == '_')
            ReadWord();
        else if (c == '@' && (char.IsLetter(At(1)) || At(1) == '_'))
            ReadEscapedWord();
        else if (c is >= '0' and <= '9')
            ReadNumber();
        else if (c is '"' or '\'')
            OpenText(c);
        else if (c == TextMode.Backtick)
            ReadRaw();
        else if (c == '/' && _tokens.Count > 0 && OpensRegex(_tokens[_tokens.Count - 1]))
            ReadRegex();
        else if (_modes.Count > 0 && _modes.Peek() is var mode && mode.Depth == 0 && c is '}' or ':' && EndsHole())
            return;
        else if (HabitSign.At(_text, _position) is { } habit)
            ReadHabit(habit);
        else if (TypographicQuote.End(_text, _position) is { } end)
            OpenTypographic(end);
        else
            ReadSign();
    }

    // `matches /x/`, `replace(name, /x/, "y")`, `name.Replace(/x/, "y")`: nothing can be divided there.
    private static bool OpensRegex(Token before) => before.IsWord("matches") || before.Kind is TokenKind.Comma or TokenKind.LeftParenthesis;

    private void ReadWord()
    {
        var start = _position;
        while (char.IsLetterOrDigit(Here) || Here == '_')
            _position++;

        var word = _text.Substring(start, _position - start);
        Add(Words.TryGetValue(word, out var kind) ? kind : TokenKind.Word, word, start);
    }

    private void ReadEscapedWord()
    {
        var start = _position++;
        while (char.IsLetterOrDigit(Here) || Here == '_')
            _position++;

        Add(TokenKind.EscapedWord, _text.Substring(start + 1, _position - start - 1), start);
    }

    private void ReadNumber()
    {
        var literal = NumberLiteral.Read(_text, _position);
        var start = _position;
        _position += literal.Length;
        if (literal.Problem is { } problem)
            _diagnostics.Add(problem(_slice.Span(start, literal.Length)));
        Add(literal.Kind, literal.Text, start);
    }

    private void ReadRaw()
    {
        var start = _position++;
        var run = new TextRun(_slice, new TextMode(TextMode.Backtick, start) { IsPlain = true }, _position);
        run.Read(_diagnostics);
        _position += run.Length;
        if (run.End != TextRunEnd.Closed)
        {
            Fail(SyntaxDiagnostics.TextNotClosed(_slice.Span(start, _position - start), TextMode.Backtick), start);
            return;
        }

        _position++;
        Add(TokenKind.Raw, run.Value, start);
    }

    private void ReadRegex()
    {
        var start = _position++;
        while (_position < _text.Length && Here is not ('/' or '\n' or '\r'))
            _position += Here == '\\' && At(1) is not ('\0' or '\n' or '\r') ? 2 : 1;

        if (Here != '/')
        {
            Fail(SyntaxDiagnostics.RegexNotClosed(_slice.Span(start, _position - start)), start);
            return;
        }

        var flags = ++_position;
        while (char.IsLetter(Here))
            _position++;

        if (_text.Substring(flags, _position - flags) is not ("" or "i") and var unknown)
            Fail(SyntaxDiagnostics.UnknownRegexFlag(_slice.Span(flags, _position - flags), unknown), start);
        else
            Add(TokenKind.Regex, _text.Substring(start, _position - start), start);
    }

    private void ReadSign()
    {
        var start = _position;
        foreach (var (sign, kind) in SignsByFirst.TryGetValue(Here, out var signs) ? signs : [])
        {
            if (!Stands(sign))
                continue;

            _position += sign.Length;
            Add(kind, sign, start);
            Nest(kind);
            return;
        }

        if (Here == ';')
            ReadSemicolon();
        else
            ReadUnknown();
    }

    private void ReadHabit(HabitSign habit)
    {
        var start = _position;
        _position += habit.Sign.Length;
        _diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter(_slice.Span(start, habit.Sign.Length), habit.Sign, habit.Mend));
        if (habit.Meant is { } meant)
            Add(meant, habit.Text, start);
        else if (habit.Sign[0] == '/')
            SkipForeignComment(habit.Sign);
    }

    // To the end of the line, or to the `*/` on it.
    private void SkipForeignComment(string opening)
    {
        var start = _position;
        SkipLine();
        var close = opening == "/*" ? _text.IndexOf("*/", start, _position - start, StringComparison.Ordinal) : -1;
        if (close >= 0)
            _position = close + 2;
    }

    // Between brackets it stands for a comma; elsewhere it ends what ends there anyway.
    private void ReadSemicolon()
    {
        var start = _position++;
        var isSeparator = _open.Count > 0;
        _diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter(_slice.Span(start, 1), ";", isSeparator ? "write ','" : "a new line or ',' is enough"));
        if (isSeparator)
            Add(TokenKind.Comma, ",", start);
    }

    // A whole run at once: random bytes are one mistake, not a thousand.
    private void ReadUnknown()
    {
        var start = _position;
        do
            _position++;
        while (_position < _text.Length && IsUnknown(Here));
        var found = Printable.Of(_text.Substring(start, Math.Min(_position - start, 20)));
        Fail(SyntaxDiagnostics.UnexpectedCharacter(_slice.Span(start, _position - start), found, "delete it or put it into quotes"), start);
    }

    private static bool IsUnknown(char c) =>
        !char.IsWhiteSpace(c) && !char.IsLetterOrDigit(c) && !SignsByFirst.ContainsKey(c)
        && c is not ('_' or '@' or '"' or '\'' or '#' or '!' or ';' or '&' or '$' or '~');

    private void SkipLine()
    {
        while (_position < _text.Length && Here is not ('\n' or '\r'))
            _position++;
    }

    private bool Stands(string sign) => string.CompareOrdinal(_text, _position, sign, 0, sign.Length) == 0;

    private void Nest(TokenKind kind)
    {
        var change = kind switch
        {
            TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
            TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => -1,
            _ => 0,
        };
        if (kind == TokenKind.Colon && _open.Count > 0 && _open.Peek() == TokenKind.LeftBracket)
            _attributes = _open.Count;
        if (change > 0)
            _open.Push(kind);
        else if (change < 0 && _open.Count > 0)
            _open.Pop();
        if (_open.Count < _attributes)
            _attributes = 0;
        if (change != 0 && _modes.Count > 0)
            _modes.Push(_modes.Pop().Deeper(change));
    }

    private void OpenTypographic(int end)
    {
        _diagnostics.Add(SyntaxDiagnostics.UnexpectedCharacter(_slice.Span(_position, 1), Here.ToString(), "text stands in straight quotes: \""));
        OpenText(_text[end]);
    }

    private void OpenText(char quote)
    {
        if (_modes.Count == 0)
            _textStart = _tokens.Count;
        Add(TokenKind.TextStart, "", _position++, 1);
        _modes.Push(new TextMode(quote, _position - 1) { IsPlain = IsPlain() });
    }

    // The name of a rule, a test or a file is any text: braces in it are braces. So are those of attributes, as in [tags: "a } b" c "d {"].
    private bool IsPlain() => (_attributes > 0 && _open.Count == _attributes)
        || (_tokens.Count > 1 && _tokens[_tokens.Count - 2] is var before && (before.IsWord("rule") || before.IsWord("test") || before.IsWord("rows")));

    private void ReadText()
    {
        var mode = _modes.Peek();
        var run = new TextRun(_slice, mode, _position);
        run.Read(_diagnostics);
        if (run.Length > 0)
        {
            _position += run.Length;
            Add(TokenKind.TextRun, run.Value, _position - run.Length);
        }

        switch (run.End)
        {
            case TextRunEnd.Hole:
                _modes.Push(_modes.Pop().Open(_position));
                Add(TokenKind.HoleStart, "{", _position++, 1);
                break;
            case TextRunEnd.Closed:
                _modes.Pop();
                var width = mode.Quote == TextMode.Unquoted ? 0 : 1;
                Add(TokenKind.TextEnd, "", _position, width);
                _position += width;
                break;
            case TextRunEnd.Unclosed:
                Abandon(Unclosed(mode));
                break;
            default:
                throw new InvalidOperationException($"No such end of a run: {run.End}.");
        }
    }

    // In "a {b" the second quote opens a text inside of the hole: what is missing is the brace before it.
    private RuleDiagnostic Unclosed(TextMode mode)
    {
        var outermost = _modes.Last();
        return _modes.Count > 1 && outermost.Quote == mode.Quote
            ? SyntaxDiagnostics.HoleNotClosed(_slice.Span(outermost.HoleStart, 1))
            : SyntaxDiagnostics.TextNotClosed(_slice.Span(mode.Start, _position - mode.Start), mode.Quote);
    }

    // At '}' or ':' of a hole, outside its brackets. The format goes on to the brace, as in C#; space before that says nothing.
    private bool EndsHole()
    {
        if (Here == ':')
        {
            var start = _position++;
            while (_position < _text.Length && Here is not ('}' or '{' or '\n' or '\r'))
                _position++;
            if (_text.Substring(start + 1, _position - start - 1).TrimEnd() is { Length: > 0 } format)
                Add(TokenKind.HoleFormat, format, start);
            if (Here == '{')
                AbandonRest();
            if (Here != '}')
                return true;
        }

        _modes.Push(_modes.Pop().Close());
        Add(TokenKind.HoleEnd, "}", _position++, 1);
        return true;
    }

    // In "{a:0 {b}" no format has a brace, so the hole has no end; where the text has its own is anybody's guess.
    private void AbandonRest()
    {
        var isOnLine = _modes.Any(static mode => mode.Quote != TextMode.Unquoted);
        AbandonText();
        if (isOnLine)
            SkipLine();
        else
            _position = _text.Length;
    }

    private void Fail(RuleDiagnostic diagnostic, int start)
    {
        _diagnostics.Add(diagnostic);
        Add(TokenKind.Error, _text.Substring(start, _position - start), start);
    }

    private void Add(TokenKind kind, string text, int start) => Add(kind, text, start, _position - start);

    private void Add(TokenKind kind, string text, int start, int length)
    {
        var span = _slice.Span(start, length);
        if (_isFirstOnLine && span.From.Column == 1)
        {
            _open.Clear();
            _attributes = 0;
        }

        _tokens.Add(new Token(kind, text, start, length, span, _isFirstOnLine));
        _isFirstOnLine = false;
    }
}
