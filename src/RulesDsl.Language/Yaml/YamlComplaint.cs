using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Says in the author's terms what the YAML parser says in its own.</summary>
internal sealed class YamlComplaint(SourceFile file, YamlDocument document)
{
    private readonly string _text = document.Text;

    /// <param name="offset">Where the parser stopped.</param>
    /// <param name="message">What it said.</param>
    /// <param name="bracket">Where the innermost open bracket stands, or -1.</param>
    public RuleDiagnostic About(int offset, string message, int bracket)
    {
        if (message.Contains(" tab ") && FirstTab() is var tab and >= 0)
            return YamlDiagnostics.Tab(Span(tab, 1));

        if (bracket >= 0 && (EmptyItem(offset) ?? AnchorBetweenBrackets(bracket)) is { } item)
            return item;

        if (YamlQuoting.Find(_text, offset, bracket >= 0) is var (start, end))
            return YamlDiagnostics.QuoteIt(Span(start, end - start), _text.Substring(start, end - start));

        if (message.Contains("unknown escape character") || message.Contains("hexadecimal number"))
            return YamlDiagnostics.NoSuchEscape(RestOfLine(offset));

        if (message.Contains("quoted scalar") && offset < _text.Length)
            return YamlDiagnostics.NeverClosed(Span(offset, 1), _text[offset]);

        if (bracket >= 0)
            return YamlDiagnostics.NeverClosed(Span(bracket, 1), _text[bracket]);

        if (OnLine(offset) is { } slip)
            return slip;

        if (message.Contains("did not find expected") || message.Contains("invalid mapping"))
            return YamlDiagnostics.Indentation(Line(offset));

        if (FirstUnclosed() is var unclosed and >= 0)
            return YamlDiagnostics.NeverClosed(Span(unclosed, 1), _text[unclosed]);

        return YamlDiagnostics.Unreadable(RestOfLine(offset), message);
    }

    // The first bracket that is open at the end of its line, though most are closed on it.
    private int FirstUnclosed()
    {
        var open = new Stack<int>();
        var quote = '\0';
        for (var at = 0; at <= _text.Length; at++)
        {
            if (at == _text.Length || _text[at] is '\n')
            {
                if (open.Count > 0)
                    return open.Peek();
                quote = '\0';
                continue;
            }

            if (quote != '\0')
                quote = _text[at] == quote ? '\0' : quote;
            else if (_text[at] is '"' or '\'')
                quote = _text[at];
            else if (_text[at] is '[' or '{')
                open.Push(at);
            else if (_text[at] is ']' or '}' && open.Count > 0)
                open.Pop();
        }

        return -1;
    }

    // { a: &base 5 }: the parser loses its way behind an anchor between brackets.
    private RuleDiagnostic? AnchorBetweenBrackets(int bracket)
    {
        var end = YamlQuoting.EndOfValue(_text, bracket);
        for (var at = bracket + 1; at < end; at++)
        {
            if (_text[at] is '"' or '\'')
                return null;
            if (_text[at] is not '&' || _text[at - 1] is not (' ' or '[' or '{'))
                continue;

            var last = at + 1;
            while (last < end && (char.IsLetterOrDigit(_text[last]) || _text[last] is '_' or '-'))
                last++;
            return last > at + 1 && last < end && _text[last] is ' ' ? YamlDiagnostics.Anchor(Span(at, last - at), _text.Substring(at, last - at)) : null;
        }

        return null;
    }

    // [a, , b]
    private RuleDiagnostic? EmptyItem(int offset)
    {
        var before = Math.Min(offset, _text.Length) - 1;
        while (before >= 0 && _text[before] is ' ')
            before--;
        return before >= 0 && offset < _text.Length && _text[before] is ',' or '[' && _text[offset] is ',' ? YamlDiagnostics.NothingBeforeComma(Span(offset, 1)) : null;
    }

    // `when a`, `when=a`, `when:a` and `-rule: a`: a line that lacks one character.
    private RuleDiagnostic? OnLine(int offset)
    {
        var span = Line(offset);
        if (DashBefore(offset) is { } dash)
            return dash;
        if (span.Length == 0)
            return null;

        var line = _text.Substring(span.Start - document.Start, span.Length);
        if (YamlTreeReader.AssignedName(line) is { } assigned)
            return YamlDiagnostics.EqualSign(span, assigned);

        var end = 0;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_'))
            end++;
        var word = line.Substring(0, end);
        if (!KeyHabits.IsKey(word))
            return null;

        return end + 1 < line.Length && line[end] is ':' && line[end + 1] is not ' ' ? YamlDiagnostics.SpaceAfterColon(span, line)
            : end < line.Length && line[end] is ' ' && !line.Contains(":") ? YamlDiagnostics.MissingColon(span, word)
            : null;
    }

    // On the line that does not fit, or on the one above it.
    private RuleDiagnostic? DashBefore(int offset)
    {
        var at = Math.Min(offset, _text.Length);
        for (var lines = 0; lines < 2 && at >= 0; lines++)
        {
            var start = Line(at).Start - document.Start;
            var end = start + 1;
            while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_'))
                end++;
            if (start < _text.Length && _text[start] is '-' && end > start + 1 && KeyHabits.IsKey(_text.Substring(start + 1, end - start - 1)))
                return YamlDiagnostics.MissingSpaceBehindDash(Span(start, end - start), _text.Substring(start + 1, end - start - 1));

            at = start == 0 ? -1 : _text.LastIndexOf('\n', start - 1) - 1;
        }

        return null;
    }

    private int FirstTab()
    {
        for (var at = 0; at < _text.Length; at = _text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : _text.Length)
        {
            while (at < _text.Length && _text[at] is ' ')
                at++;

            if (at < _text.Length && _text[at] is '\t')
                return at;
        }

        return -1;
    }

    private SourceSpan Line(int offset)
    {
        while (offset > 0 && _text[offset - 1] is not ('\r' or '\n'))
            offset--;

        while (offset < _text.Length && _text[offset] is ' ')
            offset++;

        return RestOfLine(offset);
    }

    private SourceSpan RestOfLine(int offset) => Span(offset, YamlQuoting.EndOfValue(_text, offset) - offset);

    private SourceSpan Span(int start, int length) => file.Span(document.Start + start, length);
}
