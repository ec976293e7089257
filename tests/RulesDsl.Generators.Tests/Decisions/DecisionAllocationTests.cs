using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What evaluators allocate: the outputs that they make, and nothing else.</summary>
public sealed class DecisionAllocationTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(int Weight, string Note = "");
            public sealed record Label { public int Number { get; init; } public string Text { get; init; } = ""; }
        }
        """;

    private const string Rules = """
        namespace Shop
        ruleset NAME(order: Order, now: datetime) -> int
          hit HIT

        let double = order.Weight * 2

        rule "a"  [tags: a b, priority: 2, from: 2026-01-01]
          when double > 4
          then ONE

        rule "b"  [tags: c, to: 2026-12-31]
          when order.Note == "b" and double > 1
          then ONE
        """;

    [Theory]
    [InlineData("first")]
    [InlineData("unique")]
    [InlineData("any")]
    [InlineData("priority")]
    [InlineData("sum")]
    [InlineData("count")]
    [InlineData("min")]
    [InlineData("max")]
    public void An_evaluation_of_values_allocates_nothing(string hit) => Assert.Equal(
        "0 0 0 0 0",
        Run(Rules.Replace("NAME", "Score", StringComparison.Ordinal).Replace("HIT", hit, StringComparison.Ordinal).Replace("ONE", "1", StringComparison.Ordinal), $$"""
            var now = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
            var order = new Order(3);
            var filter = RulesDsl.Decisions.RuleFilter.Select("a").Reject("c");
            var orders = new[] { order, new Order(1), new Order(4) };
            var results = new {{(hit is "sum" or "count" ? "int" : "int?")}}[3];
            return string.Join(" ",
                Measure(() => Score.Evaluate(order, now)),
                Measure(() => Score.Evaluate(order, now, filter{{(hit is "sum" or "count" ? "" : ", out _")}})),
                Measure(() => { foreach (var match in Score.EvaluateAll(order, now)) Use(match.Output); }),
                Measure(() => { foreach (var match in Score.EvaluateAll(order, now, filter)) Use(match.Output); }),
                Measure(() => Score.EvaluateMany(orders, now, results)));
            """));

    [Theory]
    [InlineData("all")]
    [InlineData("output order")]
    public void A_sequence_of_values_allocates_nothing_and_its_array_only_itself(string hit) => Assert.Equal(
        "0 0 True",
        Run(Rules.Replace("NAME", "Score", StringComparison.Ordinal).Replace("HIT", hit, StringComparison.Ordinal).Replace("ONE", "1", StringComparison.Ordinal), """
            var now = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
            var order = new Order(3, "b");
            var filter = RulesDsl.Decisions.RuleFilter.Select("a").Reject("c");
            var array = Measure(() => Keep(new int[2]));
            return string.Join(" ",
                Measure(() => { foreach (var output in Score.Evaluate(order, now)) Use(output); }),
                Measure(() => { foreach (var output in Score.Evaluate(order, now, filter)) Use(output); }),
                Measure(() => Keep(Score.Evaluate(order, now).ToArray())) == array);
            """));

    [Fact]
    public void An_output_of_members_is_the_only_allocation() => Assert.Equal(
        "True True True",
        Run("""
            namespace Shop
            fact Note { number: int, text: string }

            ruleset Labels(order: Order) -> Label

            rule "a"
              when order.Weight > 1
              then Number = 1, Text = "x"

            ruleset Merged(order: Order) -> Note
              hit merge

            rule "a"
              when order.Weight > 1
              then number = 1

            rule "b"
              when order.Weight > 5
              then text = "x"

            ruleset Agreed(order: Order) -> Label
              hit any

            rule "a"
              then Number = 1
            """, """
            var order = new Order(3);
            var label = Measure(() => Keep(new Label { Number = 1 }));
            var note = Measure(() => Keep(new Note { Number = 1 }));
            return $"{Measure(() => Keep(Labels.Evaluate(order)!)) == label} {Measure(() => Keep(Merged.Evaluate(order)!)) == note} {Measure(() => Keep(Agreed.Evaluate(order)!)) == label}";
            """));

    private static object? Run(string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program
        {
            private static int sum; private static object? kept;
            private static void Use(int value) => sum += value;
            private static void Keep(object value) => kept = value;
            private static long Measure(Action action)
            {
                for (var i = 0; i < 200; i++) action();
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 1000; i++) action();
                return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
            }
            private static long Measure<T>(Func<T> action) => Measure(() => { action(); });
            public static object? Run() { {{body}} }
        }
        {{CSharp}}
        """,
        ("shop.rules", rules)).Run();
}
