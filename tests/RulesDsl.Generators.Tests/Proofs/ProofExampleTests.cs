using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>An input that a proof tells of is one for sure: its values exist, stand beside each other and are written as they are.</summary>
public sealed class ProofExampleTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Bronze, Silver, Gold }
            public sealed record Customer(string Name, Tier Tier);
            public sealed record Order(
                decimal Total, decimal Limit, int Count, double Weight, string Country, bool Express, Customer? Customer, DateOnly Day, DateTimeOffset Placed, TimeSpan Age,
                int? Rank, int? Other, string City, IReadOnlyList<Customer> Known)
            {
                public decimal Net => Total - 1;
            }
        }
        """;

    [Theory]
    [InlineData("order.Day.Month <= 6", "order.Day.Month in 7..12")]
    [InlineData("month(order.Day) <= 6", "month(order.Day) in 7..12")]
    [InlineData("order.Placed.Hour < 12", "order.Placed.Hour in 12..23")]
    [InlineData("order.Placed.TimeOfDay < 12h", "order.Placed.TimeOfDay >= 12h")]
    [InlineData("length(order.Country) == 0", "length(order.Country) > 0")]
    [InlineData("order.Age.Hours < 0", "order.Age.Hours in 0..23")]
    public void A_part_has_the_values_that_it_can_have(string first, string second) => Assert.Empty(Proofs(
        $"ruleset T(order: Order) -> int\n  complete\nrule \"a\" when {first} then 1\nrule \"b\" when {second} then 2"));

    [Theory]
    [InlineData("order.Count % 2 in -1..1")]
    [InlineData("order.Total * order.Total >= 0")]
    [InlineData("order.Total < order.Total + 1")]
    [InlineData("order.Count * 2 != 3")]
    [InlineData("(if order.Express then 1 else 2) in 1..2")]
    [InlineData("order.Day.Month == 2 and order.Day.Day <= 29 or order.Day.Month != 2")]
    [InlineData("order.Net < 5 and order.Total < 10 or order.Net >= 5")]
    [InlineData("order.Weight > 0 or order.Weight < 1.5e-40")]
    public void What_may_not_be_there_is_no_gap(string condition) => Assert.Empty(Proofs($"ruleset T(order: Order) -> int\nrule \"a\" when {condition} then 1"));

    [Theory]
    [InlineData("order.Count + 1 > 3", "order.Count + 1 = 2")]
    [InlineData("order.Total < order.Limit", "matches order.Limit ")]
    [InlineData("order.Day.Year == 2026 or order.Day.Month <= 6", "order.Day.Year = 2025, order.Day.Month = 7")]
    [InlineData("order.Net < 5", "order.Net = 5")]
    public void What_may_be_there_is_one(string condition, string words) =>
        Assert.Contains(words, Assert.Single(Proofs($"ruleset T(order: Order) -> int\nrule \"a\" when {condition} then 1")), StringComparison.Ordinal);

    [Theory]
    [InlineData("order: Order, now: DateTimeOffset", "now >= 2026-03-01T00:00Z")]
    [InlineData("order: Order, now: DateTimeOffset", "now.Year >= 2027")]
    [InlineData("order: Order, now: DateOnly", "now >= 2026-03-01")]
    [InlineData("order: Order, today: DateTimeOffset", "today >= 2026-03-01T00:00Z")]
    [InlineData("order: Order", "now >= 2026-03-01T00:00Z")]
    [InlineData("order: Order", "today >= 2026-03-01")]
    public void Days_of_a_rule_depend_on_the_time_that_it_is(string inputs, string later) => Assert.Empty(Overlaps(inputs, $"""
        rule "old" [to: 2026-01-31] then 1
        rule "new" when {later} then 2
        """));

    [Theory]
    [InlineData("let d = order.Day", "d.Month == 2", "order.Day == 2026-01-01")]
    [InlineData("let c = order.Customer", "c.Tier is Gold", "order.Customer is null")]
    [InlineData("let n = order.Weight", "n == 0.3", "n == 0.30000000000000004")]
    public void What_stands_behind_a_let_belongs_to_what_the_let_stands_for(string let, string first, string second) => Assert.Empty(Overlaps("order: Order", $"""
        rule "a" when {first} then 1
        rule "b" when {second} then 2
        """, let));

    [Theory]
    [InlineData("order.Rank < order.Count or order.Rank >= order.Count", "matches order.Rank is null:")]
    [InlineData("order.Count < order.Rank or order.Rank <= order.Count", "matches order.Rank is null:")]
    [InlineData("order.Rank < order.Other or order.Rank >= order.Other or order.Rank == order.Other", "matches only one of order.Other and order.Rank is null:")]
    [InlineData("order.Rank != order.Other or order.Rank <= order.Other", "matches order.Other and order.Rank are null:")]
    [InlineData("order.Country ~= order.City", "matches not (order.City ~= order.Country):")]
    public void How_two_values_stand_to_each_other_is_told(string condition, string words) =>
        Assert.Contains(words, Proofs($"ruleset T(order: Order) -> int\nrule \"a\" when {condition} then 1").First(static found => found.Contains("RDSL0607", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void The_first_of_a_list_is_there_where_the_list_has_one() => Assert.Empty(Overlaps("order: Order", """
        rule "a" when order.Known[0].Tier is Gold then 1
        rule "b" when first(c in order.Known by c.Name) is null then 2
        """));

    [Theory]
    [InlineData("order.Placed == 2026-01-31T10:00:00.5Z", "order.Placed = 2026-01-31T10:00:00.5+00:00")]
    [InlineData("order.Placed > 2026-01-31T10:00Z and order.Placed < 2026-01-31T10:00:01Z", "order.Placed = 2026-01-31T10:00:00.001+00:00")]
    [InlineData("order.Age > 1s and order.Age < 2s", "order.Age = 1001ms")]
    public void Parts_of_a_second_are_told(string condition, string words) => Assert.Contains(words, Assert.Single(Overlaps("order: Order", $"""
        rule "a" when {condition} then 1
        rule "b" then 2
        """)), StringComparison.Ordinal);

    [Fact(Timeout = 60_000)]
    public Task Ranges_of_texts_beside_their_beginnings_take_no_longer_than_they_are_many() => Task.Run(static () =>
    {
        var rows = string.Concat(Enumerable.Range(10, 60).Select(static i => $"  | \"{i}000\"..\"{i}999\" | 1 |\n"));
        Assert.Contains("order.Country = \"other\"", Assert.Single(Proofs(
            $"table T(order: Order) -> int\n  | order.Country | => n |\n{rows}  | starts with \"SE\" | 1 |\n")), StringComparison.Ordinal);
    });

    private static IEnumerable<string> Overlaps(string inputs, string rules, string let = "let unused = 1") =>
        Proofs($"ruleset T({inputs}) -> int\n  hit unique\n  {let}\n{rules}").Where(static found => !found.StartsWith("Info", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> Proofs(string rules)
    {
        var project = RulesProject.Compile(CSharp, ("shop.rules", $"namespace Shop\n{rules}\n"));
        Assert.DoesNotContain(project.Diagnostics, static found => found.StartsWith("Error", StringComparison.Ordinal));
        return project.Proofs;
    }
}
