using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>
/// Reads the name of a declaration. One of several words is reported and made one word, and that of a signature is what stands before
/// its parenthesis: the declaration is then still known to those who use it.
/// </summary>
internal static class DeclarationNameReader
{
    public static NameSyntax? Read(YamlNode node, string keyword, YamlValues values) =>
        values.Name(node, $"the name of the {keyword}")
        ?? (node is YamlScalar { IsMissing: false } scalar && NameOf(scalar.Text) is { } joined ? new NameSyntax(joined, scalar.Span) : null);

    private static string? NameOf(string text)
    {
        var end = text.IndexOfAny(['(', ':', '<', '[', '{']);
        var parts = (end < 0 ? text : text.Substring(0, end)).Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(parts.Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? name : null;
    }
}
