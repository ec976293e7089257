using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What stands in brackets after the name of a rule, or in columns of a table, on rules that are compiled and run in both spellings.</summary>
public sealed class AttributeTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(decimal Weight);
            public sealed class Clock(string utc, string zone = "UTC") : TimeProvider
            {
                public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(utc, global::System.Globalization.CultureInfo.InvariantCulture);
                public override TimeZoneInfo LocalTimeZone => zone == "UTC" ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(zone, TimeSpan.Parse(zone.TrimStart('+')), zone, zone);
            }
        }
        """;

    private const string Text = """
        namespace Shop
        ruleset Labels(order: Order) -> string
          hit output order

        rule "all"  [tags: eu cost-saving, priority: 2.5, id: X1, description: "said, with a comma"]
          then "all"

        rule "off"  [enabled: false, priority: 100]
          then "off"

        rule "on"  [enabled: true, tags: eu]
          then "on"

        rule "plain"
          when order.Weight > 1
          then "plain"
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        ruleset: Labels
        inputs: { order: Order }
        output: string
        hit: output order
        rules:
          - rule: all
            tags: [eu, cost-saving]
            priority: 2.5
            id: X1
            description: said, with a comma
            then: all
          - { rule: off, enabled: false, priority: 100, then: off }
          - { rule: on, enabled: true, tags: eu, then: on }
          - rule: plain
            when: order.Weight > 1
            then: plain
        """;

    private const string DaysText = """
        namespace Shop
        ruleset Season(INPUTS) -> int
          hit sum

        rule "from"  [from: 2026-05-02]
          then 1

        rule "to"  [to: 2026-05-02]
          then 10

        rule "both"  [from: 2026-05-02, to: 2026-05-02]
          when order.Weight > 0
          then 100
        """;

    private const string DaysYaml = """
        namespace: Shop
        ---
        ruleset: Season
        inputs: { INPUTS }
        output: int
        hit: sum
        rules:
          - { rule: from, from: 2026-05-02, then: 1 }
          - { rule: to, to: 2026-05-02, then: 10 }
          - { rule: both, from: 2026-05-02, to: "2026-05-02", when: order.Weight > 0, then: 100 }
        """;

    public static TheoryData<string, string> Days => new() { { "shop.rules", DaysText }, { "shop.rules.yaml", DaysYaml } };

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void Rules_are_known_by_their_attributes(string file, string rules) => Assert.Equal(
        "all on plain|all on|on|X1 said, with a comma 2.5 True; 100 False;",
        Run(file, rules, """
            string Of(RulesDsl.Decisions.RuleFilter filter) => string.Join(" ", Labels.Evaluate(new(2), filter));
            string About(RulesDsl.Decisions.RuleInfo rule) => $"{rule.Id} {rule.Description}{(rule.Id is null ? "" : " ")}{rule.Priority} {rule.IsEnabled};";
            var all = Labels.Info.Rules;
            return string.Join("|", string.Join(" ", Labels.Evaluate(new(2))), Of(RulesDsl.Decisions.RuleFilter.Select("eu")), Of(RulesDsl.Decisions.RuleFilter.Select("eu").Reject("cost-saving")), About(all[0]) + About(all[1]));
            """));

    [Theory]
    [MemberData(nameof(Days))]
    public void Days_are_whole_and_both_ends_belong_to_them(string file, string rules) => Assert.Equal(
        "10 111 111 1",
        Run(file, rules.Replace("INPUTS", "order: Order, now: datetime", StringComparison.Ordinal), """
            string At(string moment) => Season.Evaluate(new(1), DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).ToString();
            return $"{At("2026-05-01T23:59:59.999Z")} {At("2026-05-02T00:00Z")} {At("2026-05-02T23:59:59.999Z")} {At("2026-05-03T00:00Z")}";
            """));

    [Theory]
    [MemberData(nameof(Days))]
    public void The_day_of_a_moment_is_that_of_its_own_zone(string file, string rules) => Assert.Equal(
        "111 10 1",
        Run(file, rules.Replace("INPUTS", "order: Order, now: datetime", StringComparison.Ordinal), """
            string At(string moment) => Season.Evaluate(new(1), DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).ToString();
            return $"{At("2026-05-02T00:30+05:00")} {At("2026-05-01T23:30-05:00")} {At("2026-05-03T00:30+05:00")}";
            """));

    [Theory]
    [InlineData("now: date")]
    [InlineData("today: date")]
    public void A_day_may_be_an_input(string input)
    {
        foreach (var (file, rules) in new[] { ("shop.rules", DaysText), ("shop.rules.yaml", DaysYaml) })
        {
            Assert.Equal("10 111 1", Run(file, rules.Replace("INPUTS", "order: Order, " + input, StringComparison.Ordinal), """
                string On(int day) => Season.Evaluate(new(1), new DateOnly(2026, 5, day)).ToString();
                return $"{On(1)} {On(2)} {On(3)}";
                """));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Without_such_an_input_it_is_today_in_the_zone_of_the_clock(string file, string rules)
    {
        const string body = """
            string At(string utc, string zone) => Season.Evaluate(new(1), new Clock(utc, zone)).ToString();
            return $"{At("2026-05-01T23:30Z", "UTC")} {At("2026-05-01T23:30Z", "+05:00")} {At("2026-05-02T23:30Z", "UTC")} {At("2026-05-02T23:30Z", "+05:00")}";
            """;

        Assert.Equal("10 111 111 1", Run(file, rules.Replace("INPUTS", "order: Order", StringComparison.Ordinal), body));

        // Nor does it matter that another rule asks for the moment.
        Assert.Equal("10 111 111 1", Run(file, rules.Replace("INPUTS", "order: Order", StringComparison.Ordinal).Replace("order.Weight > 0", "order.Weight > 0 and now.Year == 2026", StringComparison.Ordinal), body));
    }

    [Theory]
    [InlineData("shop.rules", "namespace Shop\ntable Fee(order: Order) -> int\n  hit priority\n  | priority | tags | name  | order.Weight | => fee |\n  | 1 | a, b | one | - | 1 |\n  | 2.5 | - | - | > 5 | 2 |\n  | - | b | three | > 9 | 3 |\n")]
    [InlineData("shop.rules.yaml", "namespace: Shop\n---\ntable: Fee\ninputs: { order: Order }\noutput: int\nhit: priority\ncolumns: [priority, tags, name, order.Weight, => fee]\nrows:\n  - [1, 'a, b', one, '-', 1]\n  - [2.5, '-', '-', '> 5', 2]\n  - ['-', b, three, '> 9', 3]\n")]
    public void Name_priority_and_tags_may_be_columns(string file, string rules) => Assert.Equal(
        "1 2 2|3 three|one[a b]1 row 2[]2.5 three[b]0",
        Run(file, rules, """
            var fee = Fee.Evaluate(new(10), RulesDsl.Decisions.RuleFilter.Select("b").Reject("a"), out var winner);
            return $"{Fee.Evaluate(new(1))} {Fee.Evaluate(new(6))} {Fee.Evaluate(new(10))}|{fee} {winner}|{string.Join(" ", Fee.Info.Rules.Select(rule => $"{rule}[{string.Join(" ", rule.Tags)}]{rule.Priority}"))}";
            """));

    private static object? Run(string file, string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object? Run() { {{body}} } }
        {{CSharp}}
        """,
        (file, rules)).Run();
}
