using System.Globalization;
using System.Text;
using CsCheck;

namespace RulesDsl.Generators.Tests.Escaping;

/// <summary>Texts that would become something else in C#, YAML, CSV or the XML of a comment, if anything let them; and how an author writes them.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "'", "`", "\n", "\r\n", "\r", "*/", "/*", "//", "\n#line 1 \"x\"\n", "\n#error x\n", "#line hidden", "\"\"\"", "$\"", "$$\"\"\"", "{", "}", "{{", "}}", "{0}", "{s}",
        "\\u0022", "\\n", "\u2028", "\u2029", "\u0085", "\0", "\u001b", "\u0007", "\U0001F600", "\uD83D", "\uDE00", "</summary>", "<c>", "&amp;", "&#", "&", "]]>", "<!--", "-->",
        "class", "null", "@", "; } class X {", ",", ";", "\t", " ", "#", " #", ": ", "- ", "|", "=>", "é", "名", "\uFEFF", "\uFFFF", "%s", "\u202E", "\u00AD", "\u200B", "a", "1",
    ];

    /// <summary>Any text. None is empty, a lone dash or a lone hole, which are more than text in some places.</summary>
    public static readonly Gen<string> Any = Gen.OneOf<string>(Pieces).Array[0, 6].Select(static pieces => string.Concat(pieces) + "~");

    /// <summary>Text that may stand in a file: without NUL and halves of characters.</summary>
    public static readonly Gen<string> InFile = Any.Where(static text => !text.Contains('\0', StringComparison.Ordinal) && !HasHalf(text));

    /// <summary>Text that the metadata of an assembly can hold, which is UTF-8.</summary>
    public static readonly Gen<string> InMetadata = Any.Where(static text => !HasHalf(text));

    /// <summary>Between quotes of the language.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            quoted.Append(text[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\0' => "\\0",
                _ when IsHalf(text, i) => Escaped(text[i]),
                _ => text[i].ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Between quotes of the language, where braces are holes.</summary>
    public static string Template(string text) => Quoted(Doubled(text));

    /// <summary>Braces doubled, as templates have them.</summary>
    public static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Between double quotes of YAML.</summary>
    public static string Yaml(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF or >= 0xFFFE => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A cell of a file of rows.</summary>
    public static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A regular expression that only this text fits.</summary>
    public static string Pattern(string text) =>
        $"/^{string.Concat(text.Select(static character => char.IsAsciiLetterOrDigit(character) ? character.ToString() : Escaped(character)))}$/";

    private static string Escaped(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static bool HasHalf(string text) => Enumerable.Range(0, text.Length).Any(i => IsHalf(text, i));

    private static bool IsHalf(string text, int i) => char.IsSurrogate(text[i])
        && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
