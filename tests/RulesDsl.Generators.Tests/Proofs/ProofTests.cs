using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>What the build proves of decisions, sentence by sentence.</summary>
public sealed class ProofTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Bronze, Silver, Gold }
            public sealed record Customer(string Name, Tier Tier, int? Rank, Customer? Parent);
            public sealed record Owner(Customer Customer);
            public sealed record Order(decimal Total, decimal Limit, int Count, double Weight, string Country, bool Express, bool? Gift, Customer? Customer, DateOnly Day, DateTimeOffset Placed, TimeSpan Age, IReadOnlyList<int> Lines);
        }
        """;

    [Theory]
    [InlineData("order.Count > 3 and order.Count < 4", "no 'order.Count' is all that it asks for")]
    [InlineData("order.Total > 3 and order.Total <= 3", "no 'order.Total' is all that it asks for")]
    [InlineData("order.Customer.Tier is Gold and order.Customer.Tier is Silver", "no 'order.Customer.Tier' is all that it asks for")]
    [InlineData("order.Express and not order.Express", "no 'order.Express' is all that it asks for")]
    [InlineData("order.Country starts with \"A\" and order.Country == \"SE\"", "no 'order.Country' is all that it asks for")]
    [InlineData("order.Country starts with \"AB\" and not (order.Country starts with \"A\")", "no 'order.Country' is all that it asks for")]
    [InlineData("order.Country contains \"xy\" and not (order.Country contains \"x\")", "no 'order.Country' is all that it asks for")]
    [InlineData("order.Country ~= \"se\" and order.Country is empty", "no 'order.Country' is all that it asks for")]
    [InlineData("order.Customer is null and order.Customer.Tier is Gold", "exclude each other")]
    [InlineData("order.Customer.Rank > 3 and order.Customer is null", "exclude each other")]
    [InlineData("order.Total < order.Limit and order.Limit < order.Total", "no 'order.Limit' is all that it asks for")]
    [InlineData("order.Day > 2026-03-01 and order.Day < 2026-03-02", "no 'order.Day' is all that it asks for")]
    [InlineData("order.Age > 1d and order.Age < 24h", "no 'order.Age' is all that it asks for")]
    [InlineData("order.Lines is empty and order.Lines.count > 2", "no 'order.Lines.count' is all that it asks for")]
    [InlineData("(order.Customer.Rank ?? 0) > 5 and order.Customer.Rank is null", "no 'order.Customer.Rank' is all that it asks for")]
    public void A_contradiction_never_matches(string condition, string why) => Assert.Contains(why, Assert.Single(Warnings(Set(condition))), StringComparison.Ordinal);

    [Theory]
    [InlineData("order.Count > 3 and order.Count < 5")]
    [InlineData("order.Total > 3 and order.Total < 4")]
    [InlineData("order.Country starts with \"A\" and order.Country != \"A\"")]
    [InlineData("order.Country starts with \"A\" ignoring case and not (order.Country starts with \"A\")")]
    [InlineData("order.Country ends with \"AB\" ignoring case and not (order.Country contains \"B\" or order.Country contains \"a\")")]
    [InlineData("order.Country ~= \"ab\" and order.Country not in [\"ab\", \"AB\"]")]
    [InlineData("order.Country contains \"x\" and not (order.Country contains \"xy\") and order.Country ends with \"y\"")]
    [InlineData("order.Country matches /^S.$/ and order.Country != \"SE\"")]
    [InlineData("order.Country > \"A\" and order.Country < \"B\" and order.Country ends with \"z\"")]
    [InlineData("order.Customer is not null and order.Customer.Tier is Gold")]
    [InlineData("order.Customer is not null and order.Customer.Rank is null")]
    [InlineData("order.Gift is null")]
    [InlineData("order.Total > 3 and order.Weight > 3")]
    [InlineData("order.Total < order.Count and order.Total > 5")]
    [InlineData("order.Total - 1 > 5 and order.Total < 5.5")]
    [InlineData("order.Age > 1d and order.Age < 25h")]
    [InlineData("order.Placed > 2026-01-01T10:00Z and order.Placed < 2026-01-01T10:00:01Z")]
    [InlineData("true")]
    public void What_may_be_is_not_warned_about(string condition) => Assert.Empty(Warnings(Set(condition)));

    [Theory]
    [InlineData("order.Lines.count >= 0")]
    [InlineData("order.Count <= 2147483647")]
    [InlineData("order.Gift is null or order.Gift != null")]
    public void What_excludes_nothing_is_always_true(string condition) =>
        Assert.Contains("RDSL0602", Assert.Single(Warnings(Set(condition))), StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_excludes_nothing_is_told_at_its_place() => Assert.Equal(
        ["Warning RDSL0602 shop.rules(4,13): This is true for every value, so it tests nothing: correct it, or take it out."],
        Warnings("table T(count: int, order: Order) -> int\n  | count | order.Lines.count | => n |\n  | > 3   | >= 0 | 1 |\n  | -     | -    | 2 |"));

    [Fact]
    public void A_rule_under_several_others_names_those_that_hide_it() => Assert.Equal(
        ["""Warning RDSL0603 shop.rules(9,6): "none" can never win, because "many" (line 4) and "few" (line 7) before it together take every input that it matches: move it up, or take it out."""],
        Warnings("""
            rule "many"
              when order.Count > 10 then 1
            rule "express" when order.Express and order.Count in 2..3 then 2
            rule "few" when order.Count <= 10 then 3

            rule "none" when order.Count in 5..15 then 4
            """, "ruleset T(order: Order) -> int"));

    [Fact]
    public void A_rule_under_hit_priority_is_hidden_by_those_of_higher_priority() => Assert.Equal(
        ["""Warning RDSL0603 shop.rules(5,6): "low" can never win, because "high" (line 6) before it takes every input that it matches: move it up, or take it out."""],
        Warnings("""
            rule "low" [priority: 1] when order.Count > 10 then 1
            rule "high" [priority: 2] when order.Count > 5 then 2
            """, "ruleset T(order: Order) -> int\n  hit priority"));

    [Fact]
    public void Rules_of_other_days_do_not_overlap_and_those_of_one_day_do() => Assert.Equal(
        ["""Warning RDSL0604 shop.rules(7,6): "next" overlaps "new" (line 6): both match today = 2026-12-31, which 'hit unique' answers with an error. Narrow one of them, or use another hit policy."""],
        Warnings("""
            rule "old" [to: 2025-12-31] then 1
            rule "new" [from: 2026-01-01, to: 2026-12-31] then 2
            rule "next" [from: 2026-12-31] then 3
            """, "ruleset T(order: Order) -> int\n  hit unique"));

    [Fact]
    public void A_rule_that_is_not_enabled_takes_part_in_nothing() => Assert.Empty(Warnings("""
        rule "a" [enabled: false] then 1
        rule "b" then 2
        """, "ruleset T(order: Order) -> int\n  hit unique"));

    [Fact]
    public void A_rule_may_allow_what_is_proved_of_it() => Assert.Empty(Warnings("""
        rule "a" then 1
        rule "b" [allow: RDSL0603] when order.Express then 2
        """, "ruleset T(order: Order) -> int"));

    [Fact]
    public void Lets_are_seen_through() => Assert.Contains("RDSL0603", Assert.Single(Warnings("""
        rule "a" when big then 1
        rule "b" when order.Total > 200 then 2
        otherwise then 3
        """, "ruleset T(order: Order) -> int\n  let big = order.Total > 100")), StringComparison.Ordinal);

    [Fact]
    public void A_let_that_cannot_be_null_has_no_null_to_be_covered() => Assert.Empty(Proofs("""
        ruleset T(owner: Owner) -> int
          complete
          let tier = owner.Customer.Tier
        rule "a" when tier is Gold then 1
        rule "b" when owner.Customer.Tier is not Gold then 2
        """));

    [Fact]
    public void A_gap_under_complete_is_an_error_with_an_input_in_words() => Assert.Equal(
        ["Error RDSL0609 shop.rules(2,7): 'T' is not complete, because no rule matches order.Total = 10, order.Country = \"NO\": add a rule for it or an 'otherwise', or take 'complete' out."],
        Proofs("""
            table T(order: Order) -> int
              complete
              | order.Total | order.Country | => n |
              | < 10        | -             | 1    |
              | 10          | not("NO")     | 2    |
              | > 10        | -             | 3    |
            """));

    [Fact]
    public void The_example_of_the_design_is_complete_and_unique() => Assert.Empty(Proofs("""
        table ShippingFee(order: Order) -> decimal
          hit unique
          complete
          | order.Total | order.Country  | => fee |
          | <= 1        | "SE", "NO"     | 4.90   |
          | 1 <.. 10    | "SE", "NO"     | 9.90   |
          | <= 10       | not("SE", "NO") | 24.00 |
          | > 10        | -              | if order.Express then 90 else 60 |
        """));

    [Fact]
    public void What_cannot_be_shown_to_be_complete_is_an_error_that_says_so() => Assert.Contains(
        "which could not be shown, because no rule seems to match",
        Assert.Single(Proofs("""
            ruleset T(order: Order) -> int
              complete
            rule "a" when order.Total > 10 then 1
            rule "b" when order.Total * 2 <= 20 then 2
            """)),
        StringComparison.Ordinal);

    [Fact]
    public void An_enum_that_is_gone_through_has_to_be_gone_through_to_the_end() => Assert.Contains(
        "No rule mentions Bronze as a value of 'tier'",
        Assert.Single(Proofs("""
            ruleset T(tier: Tier) -> int
              hit sum
            rule "a" when tier is Gold then 1
            rule "b" when tier is Silver then 2
            """)),
        StringComparison.Ordinal);

    [Fact]
    public void Sets_with_errors_are_not_proved() => Assert.Empty(RulesProject.Compile(CSharp, ("shop.rules", "namespace Shop\nruleset T(order: Order) -> int\nrule \"a\" then 1\nrule \"b\" then x")).Proofs);

    [Fact]
    public void Twins_are_duplicates_where_they_give_the_same() => Assert.Contains("RDSL0606", Assert.Single(Warnings("""
        rule "a" when order.Total > 5 then 1
        rule "b" when not (order.Total <= 5) then 1
        otherwise then 2
        """, "ruleset T(order: Order) -> int")), StringComparison.Ordinal);

    [Fact(Timeout = 60_000)]
    public Task Lets_of_lets_and_choices_of_choices_take_no_longer_than_they_are_long() => Task.Run(static () =>
    {
        var sums = string.Concat(Enumerable.Range(1, 60).Select(static i => $"  let s{i} = s{i - 1} + s{i - 1}\n"));
        var flags = string.Concat(Enumerable.Range(1, 60).Select(static i => $"  let f{i} = f{i - 1} and (f{i - 1} or order.Count > {i})\n"));
        var choice = Enumerable.Range(0, 28).Aggregate("order.Express", static (inner, i) => $"if {inner} then order.Count > {i} else order.Count < {i}");
        foreach (var condition in new[] { "s60 > 0", "f60", choice })
        {
            Assert.Contains("RDSL0610", Assert.Single(Proofs(
                $"ruleset T(order: Order) -> int\n  let s0 = order.Total\n  let f0 = order.Express\n{sums}{flags}rule \"it\" when {condition} then 1\notherwise then 2")), StringComparison.Ordinal);
        }
    });

    private static string Set(string condition) => $"ruleset T(order: Order) -> int\nrule \"it\" when {condition} then 1\notherwise then 2";

    private static IEnumerable<string> Warnings(string rules, string head) => Warnings($"{head}\n\n{rules}".Replace("\n\n\n", "\n\n", StringComparison.Ordinal));

    private static IEnumerable<string> Warnings(string rules) => Proofs(rules).Where(static found => !found.StartsWith("info", StringComparison.Ordinal));

    private static IReadOnlyList<string> Proofs(string rules)
    {
        var project = RulesProject.Compile(CSharp, ("shop.rules", $"namespace Shop\n{rules}\n"));
        Assert.DoesNotContain(project.Diagnostics, static found => !found.StartsWith("info", StringComparison.Ordinal));
        return project.Proofs;
    }
}
