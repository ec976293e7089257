using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>The version of a set, which changes with what the rules decide and with nothing else.</summary>
public sealed class VersionTests
{
    private const string CSharp = """
        namespace Shop { public sealed record Line(int Count); public sealed record Order(int Total, string Note, IReadOnlyList<Line> Lines); }
        public static class Program { public static object Run() => Shop.Level.Info.Version; }
        """;

    private const string Rules = """
        namespace Shop
        ruleset Level(order: Order) -> int

        let limit = order.Total / 10 + 5

        rule "many"
          when any(l in order.Lines where l.Count > 3) and order.Note matches /a+/
          then 1

        rule "much"
          when order.Total > limit
          then 100 - order.Total

        otherwise
          then 0
        """;

    private static readonly Lazy<string> Version = new(() => Of(Rules));

    [Theory]
    [InlineData("l.Count > 3", "l.Count > 4")]
    [InlineData("/a+/", "/b+/")]
    [InlineData("/ 10 + 5", "/ 10 + 6")]
    [InlineData("100 - order", "101 - order")]
    [InlineData("then 1\n", "then 2\n")]
    [InlineData("then 0", "then 9")]
    public void Changes_with_what_the_rules_decide(string before, string after)
    {
        Assert.Contains(before, Rules, StringComparison.Ordinal);
        Assert.NotEqual(Version.Value, Of(Rules.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ruleset", "# A comment.\n\nruleset")]
    [InlineData(" > 3", "   >   3")]
    [InlineData("\notherwise", "\n\n\notherwise")]
    public void Stays_when_only_the_layout_changes(string before, string after)
    {
        Assert.Contains(before, Rules, StringComparison.Ordinal);
        Assert.Equal(Version.Value, Of(Rules.Replace(before, after, StringComparison.Ordinal)));
    }

    private static string Of(string rules) => (string)RulesProject.Compile(CSharp, ("shop.rules", rules)).Run()!;
}
