using System.Xml.Linq;

namespace RulesDsl.Cli.Tests.Coverage;

/// <summary><c>dotnet test</c> with coverlet shows rules files, line by line, as <c>rules coverage</c> does.</summary>
public sealed class CoverletTests
{
    private const string Fees = """
        namespace Shop
        fact Order { total: decimal, gold: bool, country: string?, weight: decimal }
        param limit: decimal = 100

        function Net(gross: decimal) -> decimal =
          if gross > 1000 then gross / 1.25 else gross

        ruleset Fee(order: Order, now: datetime) -> decimal

        let heavy = order.weight > 10

        rule "small"
          when order.total < limit
          then 5

        rule "gold abroad"
          when order.gold and (order.country is not "SE" or heavy)
           and not (order.total > 1000 and order.total < 2000)
          then Zone(order) ?? Net(12)

        rule "Christmas"  [from: 2026-12-01, to: 2026-12-31]
          when order.gold
          then 1

        otherwise
          then 0

        table Zone(order: Order) -> decimal
          | order.country | order.weight | => fee |
          | "NO"          | <= 1         | 4      |
          | "DK"          | -            | 6      |
        """;

    private const string Discounts = """
        namespace: Shop
        ---
        fact: Discount
        fields: { percent: decimal, reason: string }
        ---
        ruleset: Discounts
        inputs: { order: Order }
        output: Discount
        rules:
          - rule: gold
            when:
              all:
                - order.gold
                - order.country.length == 2
            then:
              percent: 15
              reason: gold from {order.country}
          - rule: heavy
            when: { order.weight: '> 20' }
            then: { percent: 5, reason: heavy }
        """;

    private const string Tests = """
        using Shop;
        using Xunit;

        public class FeeTests
        {
            private static readonly DateTimeOffset May = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

            [Fact]
            public void Fees()
            {
                Assert.Equal(5, Fee.Evaluate(new Order { Total = 99 }, May));
                Assert.Equal(4, Fee.Evaluate(new Order { Total = 500, Gold = true, Country = "NO" }, May));
                Assert.Equal(0, Fee.Evaluate(new Order { Total = 500 }, May));
            }

            [Fact]
            public void Percents() => Assert.Equal(15, Discounts.Evaluate(new Order { Gold = true, Country = "NO" })!.Percent);
        }
        """;

    [Fact]
    public async Task The_lines_of_rules_are_hit_or_not_and_conditions_have_two_branches()
    {
        using var project = new CoveredProject();
        project.Write("fees.rules", Fees);
        project.Write("discounts.rules.yaml", Discounts);
        project.WriteTest("FeeTests.cs", Tests);

        var coverage = await project.CoverAsync("Release");

        Assert.Equal(["discounts.rules.yaml", "fees.rules"], coverage.Descendants("class").Select(static type => Path.GetFileName((string)type.Attribute("filename")!)).Distinct().Order());
        Assert.Equal(
            [
                "3: hit", "6: not hit",
                "10: not hit",
                "13: hit, 2/2", "14: hit",
                "17: hit, 3/6", "18: hit, 1/4", "19: hit",
                "22: not hit, 0/2", "23: not hit",
                "26: hit",
                "30: hit, 2/4", "31: not hit, 0/2",
            ],
            Lines(coverage, "fees.rules"));
        Assert.Equal(
            [
                "13: hit, 1/2", "14: hit, 1/2", "16: hit", "17: hit",
                "19: not hit, 0/2", "20: not hit",
            ],
            Lines(coverage, "discounts.rules.yaml"));
    }

    private static IEnumerable<string> Lines(XElement coverage, string file) => coverage.Descendants("class")
        .Where(type => Path.GetFileName((string)type.Attribute("filename")!) == file)
        .SelectMany(static type => type.Element("lines")!.Elements())
        .OrderBy(static line => (int)line.Attribute("number")!)
        .Select(static line => $"{(string)line.Attribute("number")!}: {((int)line.Attribute("hits")! > 0 ? "hit" : "not hit")}{Branches(line)}");

    // 50% (1/2) → 1/2
    private static string Branches(XElement line) => (string?)line.Attribute("condition-coverage") is { } outcomes ? $", {outcomes.Split('(', ')')[1]}" : "";
}
