using RulesDsl.Language.Formatting.Expressions;

namespace RulesDsl.Language.Formatting.Yaml.Layouts;

/// <summary>Writes scalars: without quotes where YAML and our own reader take them for what they are.</summary>
internal static class ScalarWriter
{
    // A value that begins with one of these means something to YAML itself.
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>A scalar on one line.</summary>
    public static string Write(string text, bool inBrackets) => IsPlain(text, inBrackets) ? text : Quote(text);

    /// <summary>A key; the parser takes a word with a star for an alias, which would swallow the colon, and a bare <c>&lt;&lt;</c> is a merge key.</summary>
    public static string WriteKey(string text, bool inBrackets) => text is "<<" || text.Contains(" *") ? Quote(text) : Write(text, inBrackets);

    /// <summary>A scalar with a line for each of its own lines, or folded where it is too long for one; each but the first is to be moved in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">How many characters fit behind the key.</param>
    /// <param name="roomBelow">How many fit onto a line below it.</param>
    public static IReadOnlyList<string> WriteBlock(string text, int room, int roomBelow)
    {
        if (IsLiteral(text))
            return [text[text.Length - 1] is '\n' ? "|" : "|-", .. text.TrimEnd('\n').Split('\n')];

        var line = Write(text, inBrackets: false);
        return line.Length > room && IsFoldable(text) && Fold(text, roomBelow) is var lines && (lines.Count > 1 || text.Length <= roomBelow) ? [">-", .. lines] : [line];
    }

    /// <summary>Whether a text should have a line for each of its own lines.</summary>
    public static bool IsLiteral(string text)
    {
        if (text.IndexOf('\n') < 0 || text[0] is ' ' or '\n' || text.EndsWith("\n\n", StringComparison.Ordinal))
            return false;

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' ? text[i - 1] is ' ' : TemplatePrinter.IsUnseen(text, i))
                return false;
        }

        return text[text.Length - 1] is not ' ';
    }

    private static bool IsPlain(string text, bool inBrackets)
    {
        if (text.Length == 0 || text[0] is ' ' || text[text.Length - 1] is ' ' or ':' || text.Contains(": ") || text.Contains(" #"))
            return false;

        if (Indicators.IndexOf(text[0]) >= 0 && !(text[0] is '-' && text.Length > 1 && text[1] is not (' ' or '-')))
            return false;

        if (inBrackets && (text.IndexOfAny([',', '[', ']', '{', '}']) >= 0 || text.Count(c => c is '(') != text.Count(c => c is ')')))
            return false;

        return text is not "..." && !HasUnseen(text);
    }

    private static string Quote(string text) =>
        HasUnseen(text) || (text.IndexOf('\'') >= 0 && text.IndexOfAny(['"', '\\']) < 0) ? $"\"{TemplatePrinter.Escape(text, '"')}\"" : $"'{text.Replace("'", "''")}'";

    private static bool HasUnseen(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (TemplatePrinter.IsUnseen(text, i))
                return true;
        }

        return false;
    }

    private static bool IsFoldable(string text) => text[0] is not ' ' && text[text.Length - 1] is not ' ' && !HasUnseen(text);

    // A fold is read as one space, so that lines may only break where there is one alone.
    private static List<string> Fold(string text, int room)
    {
        var lines = new List<string>();
        var start = 0;
        var last = -1;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is not ' ' || text[i - 1] is ' ' || text[i + 1] is ' ')
                continue;

            if (i - start > room && last > start)
            {
                lines.Add(text.Substring(start, last - start));
                start = last + 1;
            }

            last = i;
        }

        if (text.Length - start > room && last > start)
        {
            lines.Add(text.Substring(start, last - start));
            start = last + 1;
        }

        lines.Add(text.Substring(start));
        return lines;
    }
}
