using CsCheck;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Names and texts, preferably such as are easily misread.</summary>
internal static class TextGen
{
    private static readonly string[] Words =
    [
        "and", "or", "not", "is", "in", "between", "if", "then", "else", "true", "false", "null",
        "any", "all", "none", "count", "sum", "min", "max", "avg", "first", "sort", "group", "where", "by", "desc", "empty",
        "contains", "starts", "ends", "matches", "like", "subset", "with", "of", "ignoring", "case",
        "namespace", "using", "nullable", "allow", "enum", "fact", "param", "function", "ruleset", "table", "graph", "knowledge", "query", "fleet",
        "hit", "complete", "let", "rule", "rows", "otherwise", "test", "triggers", "schedule", "job", "when", "given", "expect", "stop", "error",
        "name", "priority", "tags", "for", "each", "at", "most", "needs", "retry", "times", "timeout", "heartbeat", "delay", "overlap", "missed", "run", "undo", "signal", "concurrency", "map",
    ];

    private static readonly string[] Pieces =
    [
        "a", "B", " ", "  ", "order.Total", "15", "15%", "1.5", "\"", "'", "`", "\\", "\\n", "\n", "\r", "\t", "\0", "\u0085", "\u2028", "\uFEFF", "é", "😀",
        ":", ": ", " #", "#", ",", ", ", "[", "]", "{", "}", "{{", "{a}", "{a:0}", "(", ")", "-", "- ", "---", "...", "?", "!", "&", "*", "|", ">", ">=", "=>", "%", "@", "~", "<<",
        "NO", "null", "true", "none", "error", "stop", "not ", " and ", " or ", "if a then b else c", "2026-01-31", "30d", "f(a, b)", "New York", "us-east-1",
    ];

    public static readonly Gen<string> Name = Gen.Frequency(
        (6, Gen.OneOf<string>("a", "b", "order", "Gold", "Total", "_x", "é", "Line2", "fee_eur", "customer")),
        (1, Gen.OneOf<string>(Words)));

    public static readonly Gen<NameSyntax> NameSyntax = Name.Select(name => new NameSyntax(name, default));

    public static readonly Gen<string> Dotted = Name.Array[1, 3].Select(names => string.Join(".", names));

    /// <summary>Any text at all.</summary>
    public static readonly Gen<string> Text = Gen.OneOf<string>(Pieces).Array[0, 6].Select(string.Concat);

    /// <summary>A word without spaces and commas.</summary>
    public static readonly Gen<string> Word = Text.Select(text => text.Replace(" ", "").Replace(",", "").Replace("\n", "")).Where(text => text.Length > 0);

    public static readonly Gen<RuleNameSyntax> RuleName = Text.Select(text => new RuleNameSyntax(text, default));

    /// <summary>What the YAML spelling says with a scalar.</summary>
    public static readonly Gen<RawValueSyntax> Raw = Text.Select(ToRaw);

    /// <summary>The value of an attribute: braces in it are braces.</summary>
    public static Gen<RawValueSyntax> Attribute(Gen<string> text) => text.Select(it => ToRaw(it) with
    {
        Template = new TextSyntax(new([new TextRunSyntax(it, default)]), default),
        TemplateErrors = default,
    });

    /// <summary>Names that differ in more than case.</summary>
    public static Gen<List<string>> Names(int most) => Name.Array[0, most].Select(names => names.Distinct(StringComparer.OrdinalIgnoreCase).ToList());

    public static EquatableArray<T> List<T>(this IEnumerable<T> items) => items.ToEquatableArray();

    public static Gen<EquatableArray<T>> List<T>(this Gen<T> item, int least, int most) => item.Array[least, most].Select(items => items.ToEquatableArray());

    public static Gen<T?> Maybe<T>(this Gen<T> gen)
        where T : class => Gen.Bool.SelectMany(isThere => isThere ? gen.Select(it => (T?)it) : Gen.Const((T?)null));

    private static RawValueSyntax ToRaw(string text)
    {
        var slice = new SourceFile("a", text).Whole;
        return RawValueReader.Read(slice, default);
    }
}
