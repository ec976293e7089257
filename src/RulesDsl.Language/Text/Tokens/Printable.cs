using System.Globalization;
using System.Text;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>Characters as a message can show them.</summary>
internal static class Printable
{
    /// <summary>The characters, and the code point in place of each that cannot be seen: <c>U+200B</c>.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                shown.Append(text[i]).Append(text[++i]);
            else if (IsHidden(text[i]))
                shown.Append("U+").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                shown.Append(text[i]);
        }

        return shown.ToString();
    }

    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
