using System.Text;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Text on one line and of a limited length.</summary>
internal static class OneLine
{
    /// <summary>
    /// Blanks, line breaks and control characters in a row become one blank; what is too long ends in <c>…</c>.
    /// <paramref name="limit"/> counts UTF-16 units, as Jira does; no pair of them is divided.
    /// </summary>
    public static string Of(string text, int limit)
    {
        var line = new StringBuilder();
        var blank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                blank = line.Length > 0;
                continue;
            }

            if (line.Length + (blank ? 1 : 0) + rune.Utf16SequenceLength > limit)
                return Cut(line, limit);
            if (blank)
                line.Append(' ');
            line.Append(rune.ToString());
            blank = false;
        }

        return line.ToString();
    }

    private static string Cut(StringBuilder line, int limit)
    {
        while (line.Length > limit - 1)
            line.Length -= char.IsLowSurrogate(line[^1]) ? 2 : 1;
        return line.Append('…').ToString();
    }
}
