using System.Text.RegularExpressions;

namespace RulesDsl.Language.Tests.Yaml;

public sealed partial class ReferenceTests
{
    [Fact]
    public void Every_yaml_example_of_the_reference_is_read_without_an_error()
    {
        var examples = Examples().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "language.md"))).Select(match => match.Groups["text"].Value).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.NotEmpty(MarkedYaml.Read(example).Declarations));
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "RulesDsl.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");

        return directory.FullName;
    }

    [GeneratedRegex("^```yaml\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();
}
