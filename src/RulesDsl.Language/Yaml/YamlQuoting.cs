namespace RulesDsl.Language.Yaml;

/// <summary>Finds the values that YAML reads in a way of its own, and says how to quote them.</summary>
internal static class YamlQuoting
{
    /// <summary>A value that begins with one of these means something to YAML itself.</summary>
    private const string Indicators = ">|@`%*&!]},";

    /// <summary>Longer values are shown by their beginning.</summary>
    private const int Shown = 80;

    /// <summary>The value with quotes around it, as it should have been written.</summary>
    public static string Quote(string value)
    {
        value = string.Join(" ", value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
        if (value.Length > Shown)
            value = value.Substring(0, Shown) + "…";

        return value.IndexOf('\'') < 0 ? $"'{value}'"
            : value.IndexOfAny(['"', '\\']) < 0 ? $"\"{value}\""
            : $"'{value.Replace("'", "''")}'";
    }

    /// <summary>What else the author of such a value may have meant, as one more sentence, or nothing.</summary>
    public static string Otherwise(string value)
    {
        if (value.Length > 1 && value[0] is '!' && (char.IsLetter(value[1]) || value[1] is '('))
            return " A condition is negated with 'not'.";

        return value[0] is '-' || Key(value) is not var (start, key) ? ""
            : start == 0 ? $" If '{key}' is a key, put it on a line of its own."
            : $" If '{key}' is the next key, put a ',' or a new line before it.";
    }

    /// <summary>The value with the comma that seems to be missing before the next key, and as long as it was; null where none seems to be.</summary>
    public static string? WithComma(string value) => Key(value) is not var (start, _) || start < 2 || value[start - 1] is not (' ' or '\t')
        ? null
        : value.Substring(0, start - 1).TrimEnd(';').PadRight(start - 1) + "," + value.Substring(start);

    // `then: Percent: 1`, and `{ Percent: 1 Reason: x }` with the comma forgotten.
    private static (int Start, string Key)? Key(string value)
    {
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || value.IndexOfAny(['(', '"', '\'', '{', '<', '>', '=']) >= 0)
            return null;

        var start = colon;
        while (start > 0 && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] is '_'))
            start--;
        return start == colon ? null : (start, value.Substring(start, colon - start));
    }

    /// <summary><c>&gt;5</c> and <c>&gt;= 5</c> are the head of a folded block to YAML.</summary>
    public static bool LooksLikeComparison(string text, int start)
    {
        var value = text.Substring(start, EndOfValue(text, start) - start);
        return value.Length > 1 && value.Trim('>', '+', '-').Length > 0;
    }

    /// <summary>The value on the line of <paramref name="offset"/> that has to be quoted, or null when quotes are no help.</summary>
    public static (int Start, int End)? Find(string text, int offset, bool insideBrackets)
    {
        var (start, end) = insideBrackets ? Item(text, offset) : Value(text, offset);
        return start < end && NeedsQuotes(text.Substring(start, end - start), insideBrackets) ? (start, end) : null;
    }

    /// <summary>Where a value ends that goes on to the end of its line or to a comment.</summary>
    public static int EndOfValue(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('\r' or '\n') && !(text[end] is '#' && end > start && text[end - 1] is ' ' or '\t'))
            end++;

        return TrimEnd(text, start, end);
    }

    /// <summary>Where a value ends that goes on to the next comma or to the bracket around it.</summary>
    public static int EndOfItem(string text, int start)
    {
        var end = start;
        for (var depth = 0; end < text.Length && text[end] is not ('\r' or '\n'); end++)
        {
            if (depth == 0 && text[end] is ',' or ']' or '}')
                break;

            depth += text[end] is '[' or '{' ? 1 : text[end] is ']' or '}' ? -1 : 0;
        }

        return TrimEnd(text, start, end);
    }

    private static bool NeedsQuotes(string value, bool insideBrackets) =>
        Indicators.IndexOf(value[0]) >= 0
        || ((value[0] is '-' or '?' or ':') && (value.Length == 1 || value[1] is ' '))
        || GoesOnBehind(value)
        || (value[0] is not ('[' or '{' or '"' or '\'') && (value.Contains(": ") || value[value.Length - 1] is ':' || (insideBrackets && value.IndexOfAny(['[', '{']) > 0)));

    /// <summary><c>"a" + b</c>, <c>{order.Total} saved</c>: text behind what closes the value for YAML.</summary>
    private static bool GoesOnBehind(string value)
    {
        var close = value[0] switch { '"' => '"', '\'' => '\'', '{' => '}', '[' => ']', _ => '\0' };
        var at = close is '\0' ? -1 : value.IndexOf(close, 1);
        while (at >= 0 && IsEscaped(value, at))
            at = at + 1 < value.Length ? value.IndexOf(close, value[at] is '\'' ? at + 2 : at + 1) : -1;

        return at >= 0 && at < value.Length - 1 && value[value.Length - 1] != ',';
    }

    /// <summary><c>'it''s'</c>, <c>"say \"a\""</c>: quotes that close nothing.</summary>
    private static bool IsEscaped(string value, int at) => value[at] switch
    {
        '\'' => at + 1 < value.Length && value[at + 1] is '\'',
        '"' => value[at - 1] is '\\',
        _ => false,
    };

    /// <summary>What stands behind the dashes and the key on a line.</summary>
    private static (int Start, int End) Value(string text, int offset)
    {
        var start = StartOfLine(text, offset);
        var end = EndOfValue(text, start);
        start = SkipSpaces(text, start, end);
        while (start < end && text[start] is '-' && start + 1 < end && text[start + 1] is ' ')
            start = SkipSpaces(text, start + 1, end);

        var key = text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        return key < 0 ? (start, end) : (SkipSpaces(text, key + 1, end), end);
    }

    /// <summary>What stands between two commas or brackets on a line.</summary>
    private static (int Start, int End) Item(string text, int offset)
    {
        var line = StartOfLine(text, offset);
        var start = offset;
        while (start > line && text[start - 1] is not ('[' or '{' or ','))
            start--;

        var end = Math.Max(start, EndOfItem(text, offset));
        start = SkipSpaces(text, start, end);
        var key = text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        return key < 0 ? (start, end) : (SkipSpaces(text, key + 1, end), end);
    }

    private static int StartOfLine(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not ('\r' or '\n'))
            offset--;

        return offset;
    }

    private static int SkipSpaces(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;

        return start;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;

        return end;
    }
}
