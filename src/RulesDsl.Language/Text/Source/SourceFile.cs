using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Source;

/// <summary>The characters of one rules file, and on which line and column each of them stands.</summary>
internal sealed class SourceFile
{
    private readonly int[] _lineStarts;
    private int _lastLine;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = LineStarts(text);
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The whole file as one slice.</summary>
    public SourceSlice Whole => new(this, Text);

    public SourceSpan Span(int start, int length) => new(start, length, Position(start), Position(start + length));

    public SourcePosition Position(int offset)
    {
        var line = LineOf(offset);
        return new SourcePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The characters of <paramref name="span"/>, to be quoted in a message.</summary>
    public string Quote(SourceSpan span) => Text.Substring(span.Start, span.Length);

    // A file is read from its beginning to its end, so the line is nearly always that of the place before or the next one.
    private int LineOf(int offset)
    {
        for (var line = _lastLine; line <= _lastLine + 1 && line < _lineStarts.Length && _lineStarts[line] <= offset; line++)
        {
            if (line + 1 == _lineStarts.Length || offset < _lineStarts[line + 1])
                return _lastLine = line;
        }

        var found = Array.BinarySearch(_lineStarts, offset);
        return _lastLine = found >= 0 ? found : ~found - 1;
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
