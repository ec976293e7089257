using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RulesDsl.Language.Yaml;

/// <summary>
/// The parser's events of one document, one at a time. The parser reads no further than it is asked to, and it is not asked for
/// more once nesting passes the limit, so a hostile file costs no more than its length.
/// </summary>
internal sealed class YamlEvents
{
    private readonly SourceFile _file;
    private readonly YamlDocument _document;
    private readonly Parser _parser;

    // Where each open collection starts; -1 for one without brackets.
    private readonly Stack<int> _open = new();

    public YamlEvents(SourceFile file, YamlDocument document)
    {
        _file = file;
        _document = document;
        _parser = new Parser(new Scanner(new StringReader(document.Text), skipComments: true));
    }

    /// <summary>Offset behind the event that was given last.</summary>
    public int End { get; private set; }

    /// <summary>Inside of a list or a map that is written with brackets.</summary>
    public bool IsInBrackets => _open.Count > 0 && _open.Peek() >= 0;

    /// <summary>The next event, or null behind the last.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML, or nests too deep.</exception>
    public ParsingEvent? Next()
    {
        try
        {
            if (!_parser.MoveNext())
                return null;
        }
        catch (YamlException exception)
        {
            throw Failure(_document.Offset(exception.Start), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw Failure(End, exception.Message); // The parser lost its way: an unclosed bracket, as a rule.
        }

        var current = _parser.Current!;
        Follow(current);
        return current;
    }

    private void Follow(ParsingEvent current)
    {
        var start = _document.Offset(current.Start);
        End = Math.Max(End, _document.Offset(current.End));
        switch (current)
        {
            case SequenceStart or MappingStart:
                _open.Push(IsAt(start, '[') || IsAt(start, '{') ? start : -1);
                if (_open.Count > YamlLimits.Nesting)
                    throw new YamlSyntaxException(SyntaxDiagnostics.NestedTooDeep(_file.Span(_document.Start + start, 1), YamlLimits.Nesting), start);
                break;

            case SequenceEnd or MappingEnd:
                _open.Pop();
                if (IsAt(start, ']') || IsAt(start, '}'))
                    End = start + 1;
                break;
        }
    }

    private YamlSyntaxException Failure(int offset, string message)
    {
        var brackets = _open.Where(start => start >= 0).ToList();
        var innermost = brackets.Count > 0 ? brackets[0] : -1;
        var diagnostic = new YamlComplaint(_file, _document).About(offset, message, innermost);

        // The piece to leave out is the one that the author is pointed at. An unclosed bracket swallows what follows, so there it is the one in which it was opened.
        return new YamlSyntaxException(diagnostic, brackets.Count > 0 ? brackets[brackets.Count - 1] : Math.Max(0, diagnostic.Span.Start - _document.Start));
    }

    private bool IsAt(int offset, char expected) => offset < _document.Text.Length && _document.Text[offset] == expected;
}
