using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Cuts a piece out of a slice; every character keeps its place in the file.</summary>
internal static class SliceParts
{
    public static SourceSlice Part(this SourceSlice slice, int start, int length) =>
        new(slice.File, slice.Text.Substring(start, length), [.. Enumerable.Range(start, length + 1).Select(at => Offset(slice, at))]);

    /// <summary>The characters that stand at <paramref name="span"/> in the file.</summary>
    public static SourceSlice Within(this SourceSlice slice, SourceSpan span)
    {
        var start = 0;
        while (start < slice.Text.Length && Offset(slice, start) < span.Start)
            start++;

        var end = start;
        while (end < slice.Text.Length && Offset(slice, end) < span.End)
            end++;

        return slice.Part(start, end - start);
    }

    private static int Offset(SourceSlice slice, int at) => slice.Span(at, 0).Start;
}
