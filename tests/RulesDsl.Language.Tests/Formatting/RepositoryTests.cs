using System.Text.RegularExpressions;

namespace RulesDsl.Language.Tests.Formatting;

public sealed partial class RepositoryTests
{
    public static TheoryData<string> Files() => new(
        Directory.EnumerateFiles(Root(), "*.rules*", SearchOption.AllDirectories)
            .Where(file => RulesFile().IsMatch(file) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts"))
            .Select(file => Path.GetRelativePath(Root(), file))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rules_file_prints_and_converts_to_the_same(string file) => Check(file, File.ReadAllText(Path.Combine(Root(), file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rules_file_is_formatted(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root(), file)).ReplaceLineEndings("\n");

        Assert.Equal(text, RulePrinter.Print(RuleParser.Parse(file, text).Module, RuleParser.SpellingOf(file)));
    }

    [Fact]
    public void Every_example_of_the_documentation_prints_and_converts_to_the_same()
    {
        var count = 0;
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Root(), "docs"), "*.md").Append(Path.Combine(Root(), "README.md")))
        {
            foreach (Match fence in Fence().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            {
                var name = fence.Groups["language"].Value is "yaml" ? "a.rules.yaml" : "a.rules";
                var text = fence.Groups["text"].Value;
                if (fence.Groups["language"].Value is not ("" or "yaml" or "rules") || RuleParser.Parse(name, text) is not { Diagnostics.Count: 0, Module.Declarations.Count: > 0 })
                    continue;

                Check(name, text);
                count++;
            }
        }

        Assert.True(count >= 12, $"Only {count} examples are read without a mistake.");
    }

    private static void Check(string name, string text)
    {
        var result = RuleParser.Parse(name, text);
        Assert.Empty(result.Diagnostics.Select(it => it.Message));
        RoundTrip.Check(result.Module);
        RoundTrip.CheckStable(result.Module);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\.rules(\.ya?ml)?$")]
    private static partial Regex RulesFile();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
