using System.Text;

namespace RulesDsl.Generators.Pipeline;

/// <summary>
/// The names that source files get in what is built, as the compiler's <c>/pathmap</c> option spells them: <c>/home/ada/shop/=/_/</c>, with
/// commas between them and a comma or <c>=</c> of a path doubled. The compiler maps its own paths; those in generated text are ours to map.
/// </summary>
internal static class SourcePathMap
{
    /// <summary>The path under its new name: of the mappings that fit, the first counts.</summary>
    public static string Apply(string map, string path)
    {
        foreach (var mapping in Split(map, ','))
        {
            if (Split(mapping, '=') is [{ Length: > 0 } from, { Length: > 0 } to]
                && Plain(from, '=', ',') is var prefix
                && path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Plain(to, '=', ',') + path.Substring(prefix.Length);
            }
        }

        return path;
    }

    // At each separator that is not doubled.
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = text[i] == separator && i + 1 < text.Length && text[i + 1] == separator;
            if (text[i] == separator && !isDoubled)
            {
                parts.Add(part.ToString());
                part.Clear();
                continue;
            }

            part.Append(text[i]);
            if (isDoubled)
                part.Append(text[++i]);
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static string Plain(string text, params char[] separators) =>
        separators.Aggregate(text, static (plain, separator) => plain.Replace(new string(separator, 2), separator.ToString()));
}
