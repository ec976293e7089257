using RulesDsl.Generators.Tests.Compiling;
using Snapshooter.Xunit;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>The first example of the language's description, compiled and run.</summary>
public sealed class PricingTests
{
    [Fact]
    public void Reads_as_a_developer_would_have_written_it() =>
        RulesProject.Compile(PricingExample.CSharp, ("pricing.rules", PricingExample.Rules)).Generated("Shop.Pricing.Discounts").MatchSnapshot();

    [Fact]
    public void Compiles_without_a_warning_that_somebody_had_to_silence() =>
        Assert.Empty(RulesProject.Compile(PricingExample.CSharp, ("pricing.rules", PricingExample.Rules)).Warnings);

    [Fact]
    public void Gives_the_output_of_the_first_rule_that_matches() => Assert.Equal(
        "15 gold customer, 1200 in one order|10 happy birthday, Ada|0 no discount|0 no discount",
        Run("""
            string Text(Discount discount) => $"{discount.Percent} {discount.Reason}";
            var may = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
            var gold = new Order { Total = 1200, Customer = new() { Tier = Tier.Gold } };
            var born = new Order { Customer = new() { Name = "Ada", BirthDate = new(1990, 5, 3) } };
            return string.Join("|", new[] { Discounts.Evaluate(gold, may), Discounts.Evaluate(born, may), Discounts.Evaluate(born, may.AddMonths(1)), Discounts.Evaluate(born, may.AddYears(1)) }.Select(Text));
            """));

    [Fact]
    public void Gives_all_matches_in_rule_order_as_they_are_asked_for() => Assert.Equal(
        "gold customer, big order 15|birthday 10",
        Run("""
            var may = new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero);
            var both = new Order { Total = 1000, Customer = new() { Tier = Tier.Gold, BirthDate = new(1990, 12, 3) } };
            return string.Join("|", Discounts.EvaluateAll(both, may).Select(match => $"{match.Rule.Name} {match.Output.Percent}"));
            """));

    [Fact]
    public void Tells_which_rule_won_among_those_that_a_filter_keeps() => Assert.Equal(
        "gold customer, big order|birthday|none|otherwise",
        Run("""
            var day = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
            var both = new Order { Total = 1000, Customer = new() { Tier = Tier.Gold, BirthDate = new(1990, 12, 3) } };
            string Winner(Order order, RulesDsl.Decisions.RuleFilter filter) =>
                Discounts.Evaluate(order, day, filter, out var winner) is null ? "none" : winner!.Name;
            return string.Join("|",
                Winner(both, RulesDsl.Decisions.RuleFilter.All), Winner(both, RulesDsl.Decisions.RuleFilter.All.Reject("loyalty")),
                Winner(new Order(), RulesDsl.Decisions.RuleFilter.Select("loyalty")), Winner(new Order(), RulesDsl.Decisions.RuleFilter.All));
            """));

    [Fact]
    public void Tells_what_its_rules_are_and_where() => Assert.Equal(
        "Discounts: gold customer, big order [loyalty] pricing.rules:9, birthday [] pricing.rules:15",
        Run("""
            return Discounts.Info.Name + ": " + string.Join(", ", Discounts.Info.Rules.Select(rule => $"{rule.Name} [{string.Join(" ", rule.Tags)}] {rule.File}:{rule.Line}"));
            """));

    private static object? Run(string body) => RulesProject.Compile(
        $$"""
        using Shop; using Shop.Pricing;
        public static class Program { public static object Run() { {{body}} } }
        {{PricingExample.CSharp}}
        """,
        ("pricing.rules", PricingExample.Rules)).Run();
}
