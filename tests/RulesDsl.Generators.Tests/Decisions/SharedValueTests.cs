using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What several rules ask for is computed once in an evaluation, where it is first asked for.</summary>
public sealed class SharedValueTests
{
    private const string Model = """
        using Shop;
        using RulesDsl.Decisions;
        using RulesDsl.Explanations;

        public static class Program
        {
            public static string Run() => string.Join("; ", Said());
            private static IEnumerable<string> Said() { STATEMENTS }
        }

        namespace Shop
        {
            public sealed record Line(decimal Price, int Count);
            public sealed record Order(decimal Total, string Country, List<Line> Lines);
            public static class Calls
            {
                public static int Count;
                [RuleFunction] public static decimal Rate(string country) { Count++; return country.Length == 0 ? throw new InvalidOperationException("no country") : country.Length; }
                public static int Since() { var count = Count; Count = 0; return count; }
            }
        }
        """;

    private const string Rules = """
        namespace Shop
        ruleset Fee(order: Order, express: bool) -> decimal
        rule "small"
          when order.Total < 10
          then 0
        rule "express"
          when express and Rate(order.Country) > 2
          then Rate(order.Country) * 2
        rule "far"
          when Rate(order.Country) > 1
          then Rate(order.Country) + 1
        """;

    public static TheoryData<OptimizationLevel> Builds => [OptimizationLevel.Debug, OptimizationLevel.Release];

    [Theory]
    [MemberData(nameof(Builds))]
    public void A_function_is_called_once_where_several_rules_ask_for_it_and_never_where_none_does(OptimizationLevel build) => Assert.Equal(
        "0 after 0; 6 after 1; 3 after 1; 3 after 1; 6 after 1",
        Run(build, Rules, """
            foreach (var (total, country, express) in new[] { (5m, "SWE", true), (50m, "SWE", true), (50m, "SE", true), (50m, "SE", false), (50m, "NOR", true) })
                yield return $"{Fee.Evaluate(new(total, country, []), express)} after {Calls.Since()}";
            """));

    [Theory]
    [MemberData(nameof(Builds))]
    public void All_matches_of_one_evaluation_share_it_and_each_fact_of_many_has_its_own(OptimizationLevel build) => Assert.Equal(
        "6 4 after 1; 6 3 after 2; 6 after 2",
        Run(build, Rules, """
            var order = new Order(50, "SWE", []);
            yield return $"{string.Join(" ", Fee.EvaluateAll(order, true).Select(match => match.Output))} after {Calls.Since()}";
            var results = new decimal?[2];
            Fee.EvaluateMany(new[] { order, order with { Country = "SE" } }, true, results);
            yield return $"{results[0]} {results[1]} after {Calls.Since()}";
            yield return $"{Fee.Explain(order, true).Result} after {Calls.Since()}";
            """));

    [Theory]
    [MemberData(nameof(Builds))]
    public void What_fails_does_so_at_the_place_of_the_rule_that_asked(OptimizationLevel build) => Assert.Equal(
        "express 7 20; far 10 8",
        Run(build, Rules, """
            foreach (var express in new[] { true, false })
            {
                var told = "";
                try { Fee.Evaluate(new(50, "", []), express); } catch (RuleEvaluationException failure) { told = $"{failure.Rule} {failure.Line} {failure.Column}"; }
                yield return told;
            }
            """));

    [Theory]
    [MemberData(nameof(Builds))]
    public void Sums_quotients_and_texts_are_shared_with_what_is_made_of_them(OptimizationLevel build) => Assert.Equal(
        "none; a 30 SE: 30; b 15 SE: 15; c 1 SE: 1",
        Run(build, """
            namespace Shop
            ruleset Say(order: Order) -> string
            let sum = sum(l in order.Lines : l.Price * l.Count)
            rule "none" when order.Lines is empty then "none"
            rule "a"
              when sum(l in order.Lines : l.Price * l.Count) > 20 and "{order.Country}: {sum}" ends with "30"
              then "a {sum} {order.Country}: {sum}"
            rule "b"
              when sum(l in order.Lines : l.Price * l.Count) / 2 > 5 and "{order.Country}: {sum}" starts with "SE"
              then "b " + "{sum} " + "{order.Country}: {sum}"
            rule "c"
              when sum(l in order.Lines : l.Price * l.Count) / 2 > 0
              then "c {sum} " + "{order.Country}: {sum}"
            """, """
            foreach (var price in new[] { 0m, 30m, 15m, 1m })
                yield return Say.Evaluate(new(price, "SE", price == 0 ? [] : [new(price, 1)])) ?? "nothing";
            """));

    [Theory]
    [MemberData(nameof(Builds))]
    public void What_does_not_depend_on_the_fact_is_computed_once_for_a_batch(OptimizationLevel build) => Assert.Equal(
        "2 6 15 after 1, ArgumentNullException",
        Run(build, """
            namespace Shop
            ruleset Fee(order: Order, country: string) -> decimal
            let rate = Rate(country)
            let fee = rate * order.Total
            rule "small" when fee < 3 then 2
            rule "middle" when order.Total < 5 then fee
            rule "large" when now > 2026-01-01T00:00Z then fee + rate - rate
            """, """
            var orders = new[] { new Order(1, "", []), new Order(3, "", []), null!, new Order(7.5m, "", []) };
            var results = new decimal?[4];
            var told = "";
            try { Fee.EvaluateMany(orders, "SE", results); } catch (BatchEvaluationException failure) { told = string.Join(" ", failure.Failures.Select(failed => failed.Cause.GetType().Name)); }
            yield return $"{string.Join(" ", results.Where(result => result is not null).Select(result => result!.Value.ToString("0.#")))} after {Calls.Since()}, {told}";
            """));

    [Fact]
    public void What_only_one_place_asks_for_is_not_remembered() => Assert.DoesNotContain(
        "Lets", Compile(OptimizationLevel.Release, "namespace Shop\nruleset Fee(order: Order) -> decimal\nrule \"a\" when Rate(order.Country) > 2 and order.Total > 1 then 1\nrule \"b\" when order.Total > 1 then Rate(\"a\")\n", "yield break;").Generated("Shop.Fee"), StringComparison.Ordinal);

    private static string Run(OptimizationLevel build, string rules, string statements) => (string)Compile(build, rules, statements).Run()!;

    private static RulesProject Compile(OptimizationLevel build, string rules, string statements)
    {
        var project = RulesProject.Empty(Model.Replace("STATEMENTS", statements, StringComparison.Ordinal));
        var compiled = RulesProject.Compile(project.WithOptions(project.Options.WithOptimizationLevel(build)), ("fee.rules", rules));
        Assert.Empty(compiled.Warnings);
        return compiled;
    }
}
