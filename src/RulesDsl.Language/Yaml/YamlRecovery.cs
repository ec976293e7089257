namespace RulesDsl.Language.Yaml;

/// <summary>
/// Takes the rule, row or job with a syntax error out of a document, so that the others are still read: its lines become blank and
/// everything else keeps its place.
/// </summary>
internal static class YamlRecovery
{
    // A character that means nothing to anybody: no file is expected to have it.
    private const char Placeholder = '\uE000';

    /// <summary>The document with something in the place of a value that lacks its quotes, so that all around it is still read.</summary>
    public static string Without(string text, int start, int end) =>
        text.Substring(0, start) + new string(Placeholder, end - start) + text.Substring(end);

    /// <summary>Whether a value stands only for one that could not be read.</summary>
    public static bool IsPlaceholder(string value) => value.Length > 0 && value.All(c => c == Placeholder);

    /// <summary>The document without the piece around <paramref name="offset"/>, or null when there is nothing left to take out.</summary>
    public static string? Without(string text, int offset)
    {
        var lines = Lines(text);
        var broken = lines.FindLastIndex(line => line.Start <= offset && line.IsContent);
        var section = lines.FindLastIndex(Math.Max(broken, 0), line => line.IsKeyAtMargin);
        if (broken < 0 || section < 0)
            return null;

        var first = lines.FindIndex(section + 1, line => line.IsContent);
        var item = first < 0 || broken <= section ? section : lines.FindLastIndex(broken, broken - section, line => line.Opens(lines[first]));
        if (item < 0)
            item = section;
        if (broken > item && first >= 0 && IsStrayDash(text, lines, broken, lines[first]))
            item = broken;

        var last = item + 1;
        while (last < lines.Count && !lines[last].IsKeyAtMargin && (item == section || !lines[last].Opens(lines[first])))
            last++;

        var start = lines[item].Start;
        var end = last < lines.Count ? lines[last].Start : text.Length;
        return text.Substring(0, start) + Blank(text, start, end) + text.Substring(end);
    }

    // A dash that belongs to no list is alone in its mistake; the item above it is whole.
    private static bool IsStrayDash(string text, List<Line> lines, int index, Line first)
    {
        var line = lines[index];
        if (!line.IsDash || line.Opens(first))
            return false;

        var above = lines.FindLastIndex(index - 1, it => it.IsContent);
        return above >= 0 && !(lines[above].IsDash && lines[above].Indentation == line.Indentation) && !LineText(text, lines, above).EndsWith(":", StringComparison.Ordinal);
    }

    private static string LineText(string text, List<Line> lines, int index) =>
        text.Substring(lines[index].Start, (index + 1 < lines.Count ? lines[index + 1].Start : text.Length) - lines[index].Start).TrimEnd();

    private static string Blank(string text, int start, int end) =>
        new([.. text.Substring(start, end - start).Select(c => c is '\r' or '\n' ? c : ' ')]);

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var content = start;
            while (content < end && text[content] is ' ' or '\t')
                content++;

            var isContent = content < end && text[content] is not ('\r' or '\n' or '#');
            lines.Add(new Line(start, content - start, isContent, isContent && text[content] is '-'));
            start = end;
        }

        return lines;
    }

    private readonly record struct Line(int Start, int Indentation, bool IsContent, bool IsDash)
    {
        public bool IsKeyAtMargin => IsContent && Indentation == 0 && !IsDash;

        /// <summary>Starts an item beside <paramref name="first"/>, the first of its section.</summary>
        public bool Opens(Line first) => IsContent && Indentation == first.Indentation && IsDash == first.IsDash;
    }
}
