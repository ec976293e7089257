using System.Text;

namespace RulesDsl.Cli.Output;

/// <summary>Text without what would move a terminal's cursor, recolour it or turn its text around: a rules file may hold anything.</summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        if (!text.Any(IsHidden))
            return text;

        var printable = new StringBuilder(text.Length);
        foreach (var character in text)
            printable.Append(IsHidden(character) ? Picture(character) : character);

        return printable.ToString();
    }

    private static bool IsHidden(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029';

    // Unicode has a picture for each control character of ASCII.
    private static char Picture(char character) => character switch
    {
        < ' ' => (char)('\u2400' + character),
        '\u007F' => '\u2421',
        _ => '\uFFFD',
    };
}
