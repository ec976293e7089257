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

        if (YamlQuoting.Find(_text, offset, bracket >= 0) is var (start, end))
            return YamlDiagnostics.QuoteIt(Span(start, end - start), _text.Substring(start, end - start));

        if (message.Contains("unknown escape character") || message.Contains("hexadecimal number"))
            return YamlDiagnostics.NoSuchEscape(RestOfLine(offset));

        if (message.Contains("quoted scalar") && offset < _text.Length)
            return YamlDiagnostics.NeverClosed(Span(offset, 1), _text[offset]);

        if (bracket >= 0)
            return YamlDiagnostics.NeverClosed(Span(bracket, 1), _text[bracket]);

        if (message.Contains("did not find expected") || message.Contains("invalid mapping"))
            return YamlDiagnostics.Indentation(Line(offset));

        return YamlDiagnostics.Unreadable(RestOfLine(offset), message);
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
