using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Source;

/// <summary>Cuts a piece out of a slice; every character keeps its place in the file.</summary>
internal static class SliceParts
{
    public static SourceSlice Part(this SourceSlice slice, int start, int length) =>
        new(slice.File, slice.Text.Substring(start, length), [.. Enumerable.Range(start, length + 1).Select(slice.Offset)]);

    /// <summary>The pieces between the separators, without the space around them.</summary>
    public static IEnumerable<SourceSlice> Parts(this SourceSlice slice, char separator)
    {
        var start = 0;
        foreach (var piece in slice.Text.Split(separator))
        {
            var text = piece.TrimStart();
            yield return slice.Part(start + piece.Length - text.Length, text.TrimEnd().Length);
            start += piece.Length + 1;
        }
    }

    /// <summary>The characters that stand at <paramref name="span"/> in the file.</summary>
    public static SourceSlice Within(this SourceSlice slice, SourceSpan span)
    {
        var start = FirstAt(slice, span.Start);
        var end = FirstAt(slice, span.End);
        return slice.Part(start, end - start);
    }

    /// <summary>The first character at or behind a place in the file; by halves, since a cell may list thousands of values.</summary>
    private static int FirstAt(SourceSlice slice, int offset)
    {
        var (low, high) = (0, slice.Text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (slice.Offset(middle) < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
