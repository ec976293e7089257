using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>What rules files are called in reproducible builds.</summary>
public sealed class SourcePathMapTests
{
    [Theory]
    [InlineData("", "/home/ada/shop/a.rules", "/home/ada/shop/a.rules")]
    [InlineData("/home/ada/shop/=/_/", "/home/ada/shop/a.rules", "/_/a.rules")]
    [InlineData("/home/ada/shop/=/_/,", "/home/bob/a.rules", "/home/bob/a.rules")]
    [InlineData("/home/ada/=/_1/,/home/=/_2/", "/home/ada/a.rules", "/_1/a.rules")]
    [InlineData("/home/=/_2/,/home/ada/=/_1/", "/home/ada/a.rules", "/_2/ada/a.rules")]
    [InlineData("/a,,b==c/=/_/", "/a,b=c/a.rules", "/_/a.rules")]
    [InlineData("nonsense", "/home/ada/a.rules", "/home/ada/a.rules")]
    [InlineData("=/_/", "/home/ada/a.rules", "/home/ada/a.rules")]
    public void The_first_mapping_that_fits_counts(string map, string path, string expected) =>
        Assert.Equal(expected, SourcePathMap.Apply(map, path));

    [Fact]
    public void Generated_code_does_not_show_the_folder_that_it_was_built_in()
    {
        var properties = new ProjectProperties(("PathMap", RulesProject.Root + "=/_/"));
        var rules = new RulesText(RulesProject.Root + "a.rules", "namespace Shop\nruleset Fee(n: int) -> int\n\nrule \"a\"\n  when n > 1\n  then 1 / n\n");

        var code = string.Concat(RulesProject.Driver([rules], properties).RunGenerators(RulesProject.Empty("")).GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SourceText.ToString()));

        Assert.Contains("\"/_/a.rules\"", code, StringComparison.Ordinal);
        Assert.DoesNotContain(RulesProject.Root, code, StringComparison.Ordinal);
    }
}
