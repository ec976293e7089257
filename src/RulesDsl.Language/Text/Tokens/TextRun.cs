using System.Globalization;
using System.Text;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>The characters of a text up to a hole or its end, with C#'s escapes and doubled braces resolved.</summary>
internal sealed class TextRun(SourceSlice slice, TextMode mode, int start)
{
    private readonly string _text = slice.Text;
    private readonly StringBuilder _value = new();

    // Where each character stands in the file; kept for backticks alone, whose text is read once more.
    private readonly List<int>? _offsets = mode.Quote == TextMode.Backtick ? [] : null;

    /// <summary>What a quoted text says when its braces are just braces; <paramref name="start"/> is its opening quote.</summary>
    public static string Plain(SourceSlice slice, int start)
    {
        var run = new TextRun(slice, new TextMode(slice.Text[start], start) { IsPlain = true }, start + 1);
        run.Read([]);
        return run.Value;
    }

    /// <summary>What stands between backticks, of which <paramref name="start"/> is the first; every character keeps its place in the file.</summary>
    public static SourceSlice Raw(SourceSlice slice, int start)
    {
        var run = new TextRun(slice, new TextMode(TextMode.Backtick, start) { IsPlain = true }, start + 1);
        run.Read([]);
        return new SourceSlice(slice.File, run.Value, [.. run._offsets!, slice.Span(run.Position, 0).Start]);
    }

    public string Value => _value.ToString();

    public int Length { get; private set; }

    private int Position => start + Length;

    public TextRunEnd End { get; private set; }

    public void Read(List<RuleDiagnostic> diagnostics)
    {
        var isQuoted = mode.Quote != TextMode.Unquoted;
        while (true)
        {
            if (Position == _text.Length)
            {
                End = isQuoted ? TextRunEnd.Unclosed : TextRunEnd.Closed;
                return;
            }

            var c = _text[Position];
            if (isQuoted && c is ('\n' or '\r'))
            {
                End = TextRunEnd.Unclosed;
                return;
            }

            if (isQuoted && c == mode.Quote)
            {
                End = TextRunEnd.Closed;
                return;
            }

            if (isQuoted && c == '\\')
                ReadEscape(diagnostics);
            else if (c is '{' or '}' && !mode.IsPlain)
            {
                if (!ReadBrace(c, diagnostics))
                    return;
            }
            else
                Take(c, 1);
        }
    }

    // False at a hole.
    private bool ReadBrace(char brace, List<RuleDiagnostic> diagnostics)
    {
        if (Position + 1 < _text.Length && _text[Position + 1] == brace)
        {
            Take(brace, 2);
            return true;
        }

        if (brace == '{')
        {
            End = TextRunEnd.Hole;
            return false;
        }

        diagnostics.Add(SyntaxDiagnostics.StrayBrace(slice.Span(Position, 1)));
        Take(brace, 1);
        return true;
    }

    private void ReadEscape(List<RuleDiagnostic> diagnostics)
    {
        var c = Position + 1 < _text.Length ? _text[Position + 1] : '\n';
        if (c is '\n' or '\r')
        {
            Take('\\', 1);
            return;
        }

        const string letters = "\"'`\\0abefnrtv{}";
        const string meanings = "\"'`\\\0\a\b\u001b\f\n\r\t\v{}";
        var index = letters.IndexOf(c);
        if (index >= 0)
        {
            Take(meanings[index], 2);
            return;
        }

        var digits = c switch { 'u' => 4, 'U' => 8, 'x' => CountHexDigits(4), _ => 0 };
        if (digits > 0 && CountHexDigits(digits) == digits && Character(digits) is { } character)
        {
            KeepOffset(character.Length);
            _value.Append(character);
            Length += 2 + digits;
            return;
        }

        diagnostics.Add(SyntaxDiagnostics.NoSuchEscape(slice.Span(Position, 2), $"\\{c}"));
        Take(c, 2);
    }

    private int CountHexDigits(int most)
    {
        var count = 0;
        while (count < most && Position + 2 + count < _text.Length && IsHexDigit(_text[Position + 2 + count]))
            count++;
        return count;
    }

    private string? Character(int digits)
    {
        var code = uint.Parse(_text.Substring(Position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return digits < 8 ? ((char)code).ToString()
            : code <= 0x10FFFF && code is < 0xD800 or > 0xDFFF ? char.ConvertFromUtf32((int)code)
            : null;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private void Take(char c, int length)
    {
        KeepOffset(1);
        _value.Append(c);
        Length += length;
    }

    private void KeepOffset(int characters) => _offsets?.AddRange(Enumerable.Repeat(slice.Span(Position, 0).Start, characters));
}
