using System.Text.RegularExpressions;
using RulesDsl.Generators.Tests.Diagnostics;

namespace RulesDsl.Generators.Tests.Docs;

/// <summary>What a page of docs/migrating shows of this side; blocks of the other side are in other languages, or say <c>csharp nrules</c>.</summary>
internal sealed partial class MigrationPage
{
    private static readonly string Folder = Path.Combine(DiagnosticPage.Folder, "..", "migrating");
    private readonly string _page;

    private MigrationPage(string name) => _page = File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The pages that there are.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.md").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Blocks of text; the first is the example that both sides have.</summary>
    public IReadOnlyList<string> Text => Blocks("rules");

    /// <summary>Blocks of YAML, each the same as the block of text with its number.</summary>
    public IReadOnlyList<string> Yaml => Blocks("yaml");

    /// <summary>The types of C#, where the rules do not declare their own.</summary>
    public string Types => Blocks("csharp").SingleOrDefault(static block => block.StartsWith("namespace ", StringComparison.Ordinal)) ?? "";

    /// <summary>The program that calls the first example, and what it prints.</summary>
    public (string Code, string Output) Program => (Blocks("csharp").Single(static block => block.StartsWith("using ", StringComparison.Ordinal)), Blocks("output").Single());

    /// <summary>How many blocks of C# there are that are of this side.</summary>
    public int CSharpBlocks => Blocks("csharp").Length;

    public static MigrationPage Read(string name) => new(name);

    private string[] Blocks(string language) => [.. Block().Matches(_page).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["text"].Value)];

    [GeneratedRegex("^```(?<language>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
