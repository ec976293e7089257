using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What evaluators do beyond the first example, on rules that are compiled and run.</summary>
public sealed class EvaluatorTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Country { SE, NO, US }
            public sealed record Order(decimal Weight, Country Country, bool Express = false, string Note = "");
            public sealed record Route(string Board, int Level = 1) { public string? Who { get; set; } }
        }
        """;

    [Fact]
    public void A_table_gives_the_cell_of_the_first_row_that_fits() => Assert.Equal(
        "4.90 9.90 24.00 60 90",
        Run("""
            table Fee(order: Order) -> decimal
              complete
              | order.Weight | order.Country | => fee |
              | <= 1         | SE, NO        |   4.90 |
              | 1 <.. 10     | SE, NO        |   9.90 |
              | <= 10        | not(SE, NO)   |  24.00 |
              | > 10         | -             | if order.Express then 90 else 60 |
            """,
            """
            string Fees(params Order[] orders) => string.Join(" ", orders.Select(order => Fee.Evaluate(order)));
            return Fees(new(1, Country.SE), new(1.5m, Country.NO), new(1, Country.US), new(11, Country.US), new(11, Country.US, true));
            """));

    [Fact]
    public void A_row_is_a_rule_with_a_name_of_its_own_or_its_number() => Assert.Equal(
        "row 1 [] 4, small [a b] 5",
        Run("""

            table Fee(order: Order) -> int
              | name  | tags | order.Weight | => fee |
              | -     | -    | > 100        | 1 |
              | small | a b  | -            | 2 |
            """,
            """
            return string.Join(", ", Fee.Info.Rules.Select(rule => $"{(rule.Name)} [{string.Join(" ", rule.Tags)}] {rule.Line}"));
            """));

    [Fact]
    public void A_set_that_gives_all_matches_is_a_sequence_of_outputs() => Assert.Equal(
        "heavy,abroad|abroad|home|",
        Run("""
            ruleset Labels(order: Order) -> string
              hit all

            rule "heavy"
              when order.Weight > 10
              then "heavy"

            rule "abroad"
              when order.Country is US
              then "abroad"

            rule "off"  [enabled: false]
              then "never"

            rule "stop"
              when order.Note == "stop"
              then stop

            otherwise
              then "home"
            """,
            """
            string All(Order order) { var all = new List<string>(); foreach (var label in Labels.Evaluate(order)) all.Add(label); return string.Join(",", all); }
            return string.Join("|", All(new(11, Country.US)), All(new(1, Country.US, false, "stop")), All(new(1, Country.SE)), All(new(1, Country.SE, false, "stop")));
            """));

    [Fact]
    public void A_set_without_an_otherwise_may_give_nothing_and_stop_gives_nothing() => Assert.Equal(
        "1  ",
        Run("""
            ruleset Level(order: Order) -> int

            rule "stop"
              when Express
              then stop

            rule "light"
              when Weight < 5
              then 1
            """,
            """
            return $"{Level.Evaluate(new(1, Country.SE))} {Level.Evaluate(new(9, Country.SE))} {Level.Evaluate(new(1, Country.SE, true))}";
            """));

    [Fact]
    public void A_complete_set_that_has_a_gap_says_so_when_it_is_hit() => Assert.Equal(
        "No rule of 'Level' matches, although it says that it is complete: add the rule that is missing, or an 'otherwise'.",
        Run("""
            ruleset Level(order: Order) -> int
              complete

            rule "light"
              when Weight < 5
              then 1
            """,
            """
            try { return Level.Evaluate(new(9, Country.SE)); } catch (RulesDsl.Decisions.NoRuleMatchedException exception) { return exception.Message; }
            """));

    [Fact]
    public void An_output_is_made_by_constructor_and_initializer_in_one() => Assert.Equal(
        "Route { Board = US, Level = 1, Who =  } Route { Board = X, Level = 3, Who = me }",
        Run("""
            ruleset Routes(order: Order) -> Route

            rule "abroad"
              when order.Country is US
              then board = "US"

            otherwise
              then Board = "X", level = 3, who = "me"
            """,
            """
            return $"{Routes.Evaluate(new(1, Country.US))} {Routes.Evaluate(new(1, Country.SE))}";
            """));

    [Fact]
    public void A_thousand_rules_give_what_one_by_one_would() => Assert.Equal(
        "0 49 50 51 999 -1|0 3 999",
        Run(
            "ruleset Grade(order: Order) -> int\n" + string.Concat(Enumerable.Range(0, 1000).Select(static i => $"\nrule \"r{i}\" [tags: t{i % 3}]\n  when order.Weight == {i}\n  then {i}\n")) + "\notherwise\n  then -1\n",
            """
            string Of(params int[] weights) => string.Join(" ", weights.Select(weight => Grade.Evaluate(new(weight, Country.SE))));
            var filter = RulesDsl.Decisions.RuleFilter.Select("t0");
            return Of(0, 49, 50, 51, 999, 1000) + "|" + string.Join(" ", new[] { 0, 3, 4, 999 }.Select(weight => Grade.Evaluate(new(weight, Country.SE), filter, out _)).OfType<int>());
            """));

    [Fact]
    public void Types_that_others_cannot_see_make_an_evaluator_that_they_cannot_see() => Assert.Equal(
        "False True",
        Run("""
            fact Hidden { secret: Secret? }

            ruleset Inner(secret: Secret) -> int

            otherwise
              then 1

            ruleset Open(order: Order) -> int

            otherwise
              then 1
            """,
            """
            return $"{typeof(Inner).IsPublic || typeof(Hidden).IsPublic} {typeof(Open).IsPublic}";
            """,
            "internal sealed record Secret(int Value);"));

    private static object? Run(string rules, string body, string csharp = "") => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object Run() { {{body}} } }
        {{CSharp}}
        namespace Shop { {{csharp}} }
        """,
        ("shop.rules", rules)).Run();
}
