using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RulesDsl.Dynamic.Tests;

/// <summary>What docs/migrating/json-rules-engine.md says of rules that come while a program runs.</summary>
public sealed partial class MigrationPageTests
{
    [Theory]
    [InlineData("rules", "orders.rules")]
    [InlineData("yaml", "orders.rules.yaml")]
    public void The_rules_of_the_page_are_evaluated_on_json(string language, string path)
    {
        var order = new JsonObject { ["total"] = 1_200, ["country"] = "SE", ["tier"] = "Gold" };

        using var module = ModuleCompilation.Compile([new RulesSource(path, Example(language))]).Load();
        var fee = module.Decision("ShippingFee").Evaluate(new JsonObject { ["order"] = order });

        Assert.Equal("0", fee?.ToJsonString());
    }

    [Fact]
    public void A_member_that_nobody_declared_is_refused()
    {
        using var module = ModuleCompilation.Compile([new RulesSource("orders.rules", Example("rules"))]).Load();

        var decision = module.Decision("ShippingFee");

        Assert.Throws<FactsException>(() => decision.Evaluate(new JsonObject { ["order"] = new JsonObject { ["totl"] = 1_200 } }));
        Assert.Equal("9.90", decision.Evaluate(new JsonObject { ["order"] = new JsonObject { ["total"] = 1_200 } })?.ToJsonString());
    }

    private static string Example(string language) =>
        Block().Matches(File.ReadAllText(Page()).ReplaceLineEndings("\n")).First(match => match.Groups["language"].Value == language).Groups["text"].Value;

    private static string Page()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
                return Path.Combine(folder.FullName, "docs", "migrating", "json-rules-engine.md");
        }

        throw new DirectoryNotFoundException("No folder above the tests holds RulesDsl.sln.");
    }

    [GeneratedRegex("^```(?<language>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
