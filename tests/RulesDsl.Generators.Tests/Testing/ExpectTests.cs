using RulesDsl.Decisions;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Testing;

/// <summary>What tests expect, and what they say where they do not find it.</summary>
public sealed class ExpectTests
{
    private const string Discounts = """
        ruleset Discounts(total: decimal) -> Discount
        rule "big" when total >= 1000 then Percent = 15, Reason = "big: {total}", Lines = [], For = null
        rule "medium" when total >= 100 then Percent = 5, Reason = "medium"

        """;

    [Theory]
    [InlineData("expect Percent = 15")]
    [InlineData("expect percent = 10 + 5, Reason = \"big: 1200\"")]
    [InlineData("expect { Percent: 15, For: null, Lines: [] }")]
    [InlineData("expect Reason = \"big: {total}\"")]
    [InlineData("expect rule \"big\"")]
    public void An_expectation_that_is_met_passes(string expect) =>
        Tested.AllPass(Tested.Text($"{Discounts}test \"t\" given total = 1200 {expect}\n"));

    [Theory]
    [InlineData("1200", "expect Percent = 10", "Percent: expected 10, found 15", "\"big\" (shop.rules, line 3)")]
    [InlineData("1200", "expect Percent = 10, Reason = \"x\"", "Reason: expected \"x\", found \"big: 1200\"", "\"big\"")]
    [InlineData("10", "expect Percent = 10", "expected a result, found none", "No rule matched.")]
    [InlineData("1200", "expect none", "expected none, found Discount { Percent = 15", "\"big\"")]
    [InlineData("1200", "expect error", "expected an error, found Discount {", "\"big\"")]
    [InlineData("1200", "expect rule \"medium\"", "expected rule \"medium\", found rule \"big\"", "\"big\"")]
    [InlineData("10", "expect rule \"medium\"", "expected rule \"medium\", found none", "No rule matched.")]
    public void A_failure_says_what_was_expected_and_found_and_which_rule_decided(string total, string expect, string message, string rule)
    {
        var result = Assert.Single(Tested.Text($"{Discounts}test \"t\" given total = {total} {expect}\n"));

        Assert.IsType<RuleTestFailedException>(result.Exception);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
        Assert.Contains(rule, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_differs_is_told_at_once()
    {
        var result = Assert.Single(Tested.Text($"{Discounts}test \"t\" given total = 1200 expect Percent = 1, Reason = \"y\", For = {{ Name: \"Ada\" }}\n"));

        Assert.Equal(["Percent", "Reason", "For.Name"], result.Mismatches.Select(static mismatch => mismatch.Member));
    }

    [Fact]
    public void Lists_of_objects_are_expected_in_order_and_with_some_of_their_members()
    {
        const string rules = """
            ruleset All(n: int) -> Discount
            hit all
            rule "a" when n > 1 then Percent = 1, Reason = "a", Lines = [], For = null
            rule "b" when n > 2 then Percent = 2, Reason = "b"
            rule "c" when n > 3 then Percent = 3, Reason = "c"

            test "both" given n = 3 expect [{ Percent: 1 }, { Percent: 2, Reason: "b" }]
            test "none" given n = 0 expect none
            test "empty" given n = 0 expect []
            test "rule" given n = 3 expect rule "b"
            test "too few" given n = 4 expect [{ Percent: 1 }]
            test "other" given n = 3 expect [{ Percent: 2 }, { Percent: 2 }]
            """;

        var results = Tested.Text(rules);

        Tested.AllPass([.. results.Take(4)]);
        Assert.StartsWith("expected 1 item, found 3: [Discount {", results[4].Message, StringComparison.Ordinal);
        Assert.StartsWith("[0].Percent: expected 2, found 1", results[5].Message, StringComparison.Ordinal);
        Assert.EndsWith("The rules that decided: \"a\" (shop.rules, line 4), \"b\" (shop.rules, line 5).", results[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_every_hit_policy_are_expected() => Tested.AllPass(Tested.Text("""
        ruleset Sum(n: int) -> int
        hit sum
        rule "a" when n > 1 then 1
        rule "b" when n > 2 then 2
        test "sum" given n = 3 expect 3
        test "parts" given n = 3 expect rule "b"

        ruleset Most(n: int) -> int
        hit max
        rule "a" when n > 1 then 1
        rule "b" when n > 2 then 2
        test "most" given n = 3 expect 2
        test "winner" given n = 3 expect rule "b"
        test "none" given n = 0 expect none

        ruleset One(n: int) -> int
        hit unique
        rule "a" when n > 1 then 1
        rule "b" when n > 2 then 2
        test "one" given n = 2 expect 1
        test "two" given n = 3 expect error

        ruleset Ranked(n: int) -> string
        hit output order
        rule "a" [priority: 1] when n > 1 then "a"
        rule "b" [priority: 2] when n > 2 then "b"
        test "order" given n = 3 expect ["b", "a"]

        table Fees(n: int) -> decimal
          | name  | n    | => fee |
          | small | <= 1 | 4.90   |
          | -     | > 1  | 1 / n  |
        test "first" given n = 1 expect 4.9
        test "name" given n = 1 expect rule "small"
        test "row" given n = 2 expect rule "row 2"

        table Divided(n: int) -> decimal
          | n    | => fee |
          | < 10 | 1 / n  |
        test "zero" given n = 0 expect error
        """));

    [Fact]
    public void An_unexpected_error_is_the_failure_and_its_cause()
    {
        var result = Assert.Single(Tested.Text("ruleset R(n: int) -> decimal\nrule \"r\" then 1 / n\ntest \"t\" given n = 0 expect 1\n"));

        Assert.StartsWith("expected 1, found an error: Rule \"r\" cannot be evaluated", result.Message, StringComparison.Ordinal);
        Assert.IsType<RuleEvaluationException>(result.Exception!.InnerException);
    }

    [Fact]
    public void Members_are_expected_at_any_depth_also_through_null()
    {
        const string rules = """
            ruleset Deep(order: Order?) -> Discount
            rule "r" then Percent = 1, For = order.Customer, Lines = order.Lines ?? []

            test "deep" given order = { Customer: { Name: "Ada" }, Lines: [{ Price: 2 }, { Price: 3 }] }
              expect For = { Name: "Ada", Tier: Silver }, Lines = [{ Price: 2 }, { Price: 3, Quantity: 1 }]
            test "null" given order = null expect For = { Name: "Ada" }
            """;

        var results = Tested.Text(rules);

        Tested.AllPass([results[0]]);
        Assert.StartsWith("For.Name: expected \"Ada\", found null", results[1].Message, StringComparison.Ordinal);
    }
}
