using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Explanations follow every hit policy to the result that the evaluation has.</summary>
public sealed class ExplainPolicyTests
{
    public static TheoryData<string, string> Policies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var hit in new[] { "first", "unique", "any", "priority", "all", "output order", "sum", "count", "min", "max" })
            {
                data.Add(hit, "");
                data.Add(hit, "otherwise\n  then 7\n");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_explanation_comes_to_the_result_of_the_evaluation(string hit, string otherwise)
    {
        var isRanked = hit is "priority" or "output order";
        var set = RulesProject.Compile("", ("t.rules", $"""
            namespace T
            allow RDSL0322
            ruleset Test(n: int, d: int) -> int
              hit {hit}
            rule "a" {(isRanked ? "[priority: 1]" : "")}
              when n > 1
              then 2
            rule "b" {(isRanked ? "[priority: 5]" : "")}
              when n > 2 and d >= 0
              then 2
            rule "off" [enabled: false]
              then 3
            rule "c"
              when n > 3
              then int(12 / d)
            rule "d" [to: 2000-01-01]
              then 4
            {otherwise}
            """)).Load().GetType("T.Test")!;

        foreach (var n in Enumerable.Range(0, 6))
        {
            foreach (var d in Enumerable.Range(-1, 8))
                Agreement.Of(set, n, d);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("otherwise\n  then Percent = 1, Reason = \"none\"\n")]
    public void Merged_outputs_tell_what_each_rule_has_said(string otherwise)
    {
        var rules = $"""
            ruleset Test(order: Order) -> Discount
              hit merge
            rule "percent"
              when order.Total > 100
              then Percent = 5
            rule "reason"
              when order.Express
              then Reason = "express"
            rule "both"
              when order.Total > 1000
              then Percent = 6, Reason = "large"
            {otherwise}
            """;

        Assert.Equal(
            "Discount { Percent = 5, Reason = express } percent { Percent = 5 } { Reason = \"express\" } \"reason\" is one of the rules that make the result.",
            Shop.Run("""
                var it = Test.Explain(new(500, Express: true));
                return $"{it.Result} {it.Winner} {it.Rules[0].Output} {it.Rules[1].Output} {it.WhyNot("reason")}";
                """, rules));

        var set = RulesProject.Compile(Shop.Model + "public static class Program { }", ("t.rules", "namespace Shop\n" + rules)).Load();
        foreach (var total in new[] { 1m, 500m, 5000m })
        {
            foreach (var express in new[] { false, true })
                Agreement.Of(set.GetType("Shop.Test")!, Activator.CreateInstance(set.GetType("Shop.Order")!, total, null, "SE", express));
        }
    }

    [Fact]
    public void A_rule_that_stops_is_why_there_is_no_result() => Assert.Equal(
        "Test: no result, because \"stop\" stops|\"stop\" matches, and stops without a result.|\"rest\" was not tried, because \"stop\" of line 3 matches before it and stops.|False",
        Shop.Run("""
            var it = Test.Explain(new(500));
            return $"{it.ToString().Split('\n')[0]}|{it.WhyNot("stop")}|{it.WhyNot("rest")}|{it.HasResult}";
            """, """
        ruleset Test(order: Order) -> int
        rule "stop"
          when order.Total > 1
          then stop
        rule "rest"
          then 1
        otherwise
          then 2

        """));
}
