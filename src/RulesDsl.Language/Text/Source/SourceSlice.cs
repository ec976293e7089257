using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Source;

/// <summary>A text to be read that stands somewhere in a file: the whole file, or what a YAML scalar says once quotes, escapes and folds are gone.</summary>
internal sealed class SourceSlice
{
    private readonly int[]? _offsets;

    /// <param name="file">The file that the text stands in.</param>
    /// <param name="text">The text to be read.</param>
    /// <param name="offsets">For every character of <paramref name="text"/>, and for its end, the offset in the file; <c>null</c> where the text is the file.</param>
    public SourceSlice(SourceFile file, string text, int[]? offsets = null)
    {
        if (offsets is not null && offsets.Length != text.Length + 1)
            throw new ArgumentException($"There are {text.Length} characters and an end, but {offsets.Length} offsets.", nameof(offsets));

        File = file;
        Text = text;
        _offsets = offsets;
    }

    public SourceFile File { get; }

    public string Text { get; }

    /// <summary>Where in the file a character of <see cref="Text"/> stands, or its end.</summary>
    public int Offset(int at) => _offsets is null ? at : _offsets[at];

    /// <summary>Whether the text is the file from its first character to its last.</summary>
    public bool IsFile => _offsets is null;

    /// <summary>Where in the file some characters of <see cref="Text"/> stand.</summary>
    public SourceSpan Span(int start, int length)
    {
        if (_offsets is null)
            return File.Span(start, length);

        var from = _offsets[start];
        return File.Span(from, length == 0 ? 0 : Math.Max(0, _offsets[start + length] - from));
    }
}
