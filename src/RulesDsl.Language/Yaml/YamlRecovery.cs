namespace RulesDsl.Language.Yaml;

/// <summary>
/// Takes the rule, row or job with a syntax error out of a document, so that the others are still read: its lines become blank and
/// everything else keeps its place.
/// </summary>
internal static class YamlRecovery
{
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

        var last = item + 1;
        while (last < lines.Count && !lines[last].IsKeyAtMargin && (item == section || !lines[last].Opens(lines[first])))
            last++;

        var start = lines[item].Start;
        var end = last < lines.Count ? lines[last].Start : text.Length;
        return text.Substring(0, start) + Blank(text, start, end) + text.Substring(end);
    }

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
