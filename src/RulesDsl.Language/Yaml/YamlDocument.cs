using YamlDotNet.Core;

namespace RulesDsl.Language.Yaml;

/// <summary>What stands between two <c>---</c>, and where in the file it starts.</summary>
internal readonly record struct YamlDocument(string Text, int Start)
{
    /// <summary>Where a mark of the parser stands; it counts on behind the end of a text that breaks off.</summary>
    public int Offset(Mark mark) => (int)Math.Min(mark.Index, Text.Length);

    /// <summary>
    /// Cuts a file at its document marks. YAML forbids a line that starts with <c>---</c> inside any scalar, so the cut needs no
    /// parser, and a document that cannot be read hides nothing of the next one.
    /// </summary>
    public static IEnumerable<YamlDocument> Split(string text)
    {
        var start = text.Length > 0 && text[0] is '\uFEFF' ? 1 : 0; // A byte order mark is no part of the first key.
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            if (text[line] is '%' && line == start)
                start = NextLine(text, line); // A directive such as `%YAML 1.2`, which can only lead a file.

            if (!IsMark(text, line))
                continue;

            yield return new YamlDocument(text.Substring(start, line - start), start);
            start = line + 3;
        }

        yield return new YamlDocument(text.Substring(start), start);
    }

    private static bool IsMark(string text, int line) =>
        (string.CompareOrdinal(text, line, "---", 0, 3) == 0 || string.CompareOrdinal(text, line, "...", 0, 3) == 0)
        && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOfAny(['\r', '\n'], line);
        if (end < 0)
            return text.Length;

        return text[end] is '\r' && end + 1 < text.Length && text[end + 1] is '\n' ? end + 2 : end + 1;
    }
}
