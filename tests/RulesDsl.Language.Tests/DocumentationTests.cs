using System.Text.RegularExpressions;

namespace RulesDsl.Language.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_example_of_the_language_page_is_read_without_a_mistake()
    {
        var examples = Fence().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "language.md")).ReplaceLineEndings("\n"))
            .Where(example => example.Groups["language"].Value is "rules" or "yaml")
            .ToList();
        Assert.True(examples.Count >= 40, $"Found only {examples.Count} examples.");
        Assert.All(examples, example =>
        {
            var name = example.Groups["language"].Value == "yaml" ? "a.rules.yaml" : "a.rules";
            var mistakes = RuleParser.Parse(name, example.Groups["text"].Value).Diagnostics;
            Assert.True(mistakes.Count == 0, $"{example.Value}\n{string.Join("\n", mistakes.Select(mistake => mistake.Message))}");
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"^```(?<language>[\w-]*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
