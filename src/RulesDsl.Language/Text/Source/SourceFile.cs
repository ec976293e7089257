using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Source;

/// <summary>The characters of one rules file, and on which line and column each of them stands.</summary>
internal sealed class SourceFile
{
    private readonly int[] _lineStarts;

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
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The characters of <paramref name="span"/>, to be quoted in a message.</summary>
    public string Quote(SourceSpan span) => Text.Substring(span.Start, span.Length);

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
