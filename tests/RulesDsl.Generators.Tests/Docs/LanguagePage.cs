using System.Text.RegularExpressions;
using RulesDsl.Generators.Tests.Diagnostics;

namespace RulesDsl.Generators.Tests.Docs;

/// <summary>What docs/language.md shows: examples in both spellings, rows of expressions with what they give, and what both of them need.</summary>
internal static partial class LanguagePage
{
    private static readonly string Page = File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "..", "language.md")).ReplaceLineEndings("\n");

    /// <summary>The examples: a block of text, and the block of YAML below it.</summary>
    public static IReadOnlyList<(string Text, string Yaml)> Pairs { get; } = [.. Pair().Matches(Page).Select(static match => (match.Groups["text"].Value, match.Groups["yaml"].Value))];

    /// <summary>How many blocks of rules there are, in pairs or not.</summary>
    public static int RulesBlocks { get; } = Block().Matches(Page).Count(static match => match.Groups["language"].Value is "" or "rules" or "yaml");

    /// <summary>The rows of the tables headed "expression | gives".</summary>
    public static IReadOnlyList<(string Expression, string Value)> Rows { get; } =
    [
        .. Table().Matches(Page)
            .SelectMany(static table => Row().Matches(table.Groups["rows"].Value))
            .Select(static row => (row.Groups["expression"].Value.Trim(), row.Groups["value"].Value)),
    ];

    /// <summary>How many rows those tables have, readable or not.</summary>
    public static int RowLines { get; } = Table().Matches(Page).Sum(static table => table.Groups["rows"].Value.Count(static c => c == '\n'));

    /// <summary>The inputs that the rows are evaluated with.</summary>
    public static string Given => Only("given");

    /// <summary>The types of C#.</summary>
    public static string Model => Only("csharp");

    /// <summary>The rows of <c>fees.rules.csv</c>.</summary>
    public static string Csv => Only("csv");

    /// <summary>What explains an evaluation, and why each rule did not decide.</summary>
    public static (string Explanation, string WhyNot) Explained => (Only("explanation"), Only("why-not"));

    private static string Only(string language) => Regex.Match(Page, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex("^```rules\n(?<text>.*?)^```\n\n```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex("^```(?<language>[a-z]*)\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| expression \| gives \|.*\n\| ---.*\n(?<rows>(\|.*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| `(?<expression>[^`]+)` \| `(?<value>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
