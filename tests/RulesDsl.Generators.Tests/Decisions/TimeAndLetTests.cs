using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What an evaluation works out once, and where it takes the time from.</summary>
public sealed class TimeAndLetTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Country { SE, NO, US }
            public sealed record Order(decimal Weight, Country Country, bool Express = false, string Note = "");
            public sealed record Route(string Board, int Level = 1) { public string? Who { get; set; } }
        }
        """;

    private const string Functions = """
        public static class Counter
        {
            public static int Calls;
            [RulesDsl.Decisions.RuleFunction] public static int Count(Order order) { Calls++; return (int)order.Weight; }
        }
        """;

    [Fact]
    public void A_let_is_worked_out_once_and_only_when_it_is_asked_for() => Assert.Equal(
        "3:1 2:1 1:0",
        Run("""
            ruleset Level(order: Order) -> int

            let cost = Count(order)
            let double_cost = cost * 2

            rule "express"
              when order.Express
              then 1

            rule "cheap"
              when double_cost < 10 and cost < 100
              then 2

            rule "dear"
              when double_cost >= 10 and cost >= 5
              then 3

            otherwise
              then 0
            """,
            """
            string Level1(Order order) { Counter.Calls = 0; return $"{Level.Evaluate(order)}:{Counter.Calls}"; }
            return $"{Level1(new(9, Country.SE))} {Level1(new(1, Country.SE))} {Level1(new(1, Country.SE, true))}";
            """,
            Functions));

    [Fact]
    public void One_enumeration_shares_what_it_has_worked_out_and_the_next_works_it_out_again() => Assert.Equal(
        "60:1 60:2",
        Run(
            "ruleset Level(order: Order) -> int\n  hit all\n\nlet cost = Count(order)\n" + string.Concat(Enumerable.Range(0, 60).Select(static i => $"\nrule \"{i}\"\n  when cost > {i}\n  then cost\n")),
            """
            string Ask(int times)
            {
                Counter.Calls = 0;
                var all = Level.EvaluateAll(new(100, Country.SE));
                var matches = 0;
                for (var i = 0; i < times; i++) { matches = 0; foreach (var match in all) matches++; }
                return $"{matches}:{Counter.Calls}";
            }
            return $"{Ask(1)} {Ask(2)}";
            """,
            Functions));

    [Fact]
    public void The_time_comes_from_the_clock_that_the_caller_hands_over_through_calls_as_well() => Assert.Equal(
        "True False True False",
        Run("""
            ruleset Season(order: Order) -> bool

            rule "may"  [from: 2026-05-01, to: 2026-05-31]
              then true

            otherwise
              then false

            ruleset Outer(order: Order) -> bool

            rule "asks"
              when Season(order)
              then now.Month == 5

            otherwise
              then today.Day == 1
            """,
            """
            var order = new Order(1, Country.SE);
            return $"{Season.Evaluate(order, new Clock(5, 31))} {Season.Evaluate(order, new Clock(6, 1))} {Outer.Evaluate(order, new Clock(6, 1))} {Outer.Evaluate(order, new Clock(6, 2))}";
            """,
            """
            public sealed class Clock(int month, int day) : TimeProvider
            {
                public override DateTimeOffset GetUtcNow() => new(2026, month, day, 23, 59, 59, TimeSpan.Zero);
                public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
            }
            """));

    private static object? Run(string rules, string body, string csharp = "") => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object Run() { {{body}} } }
        {{CSharp}}
        namespace Shop { {{csharp}} }
        """,
        ("shop.rules", rules)).Run();
}
