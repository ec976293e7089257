using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>Writes names so that they stay names: words of the language get an <c>@</c> where they would mean something.</summary>
internal static class NamePrinter
{
    /// <summary>A name where an expression may stand.</summary>
    public static string Print(string name) => Lexer.IsKeyword(name) ? "@" + name : name;

    /// <summary>A name behind a dot, or before a colon.</summary>
    public static string PrintMember(string name) => name;

    /// <summary>The name of a member or the key of a map before its colon: any text that is no name has quotes.</summary>
    public static string PrintKey(string key) => ReadKey(key) == key ? key : TemplatePrinter.PrintPlain(key, isTemplate: true);

    /// <summary>The same in YAML, where only text that would be read as something else needs quotes of its own.</summary>
    public static string PrintRawKey(string key) => ReadKey(key) is { } read && read != key ? TemplatePrinter.PrintPlain(key, isTemplate: true) : key;

    private static string? ReadKey(string key) =>
        NameReader.ReadKey(new SourceFile("", key).Whole) is { Errors.Count: 0, Value: { } name } ? name.Text : null;

    /// <summary><c>Shop.Pricing</c></summary>
    public static string PrintDotted(string name) => name.IndexOf('.') is var dot and >= 0 ? Print(name.Substring(0, dot)) + name.Substring(dot) : Print(name);

    /// <summary>Text that begins with one of some words, which is only a name here.</summary>
    public static string Guard(string text, params IReadOnlyCollection<string> words) => words.Contains(FirstWord(text)) ? "@" + text : text;

    /// <summary>Text that will begin a line, where the words for parts and declarations begin those.</summary>
    public static string GuardLine(string text) => SectionFinder.IsWord(FirstWord(text)) ? "@" + text : text;

    /// <summary>Text that as a whole is one of some words, which is only a name here.</summary>
    public static string GuardWhole(string text, IReadOnlyCollection<string> words) => words.Contains(text) ? "@" + text : text;

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return text.Substring(0, end);
    }
}
