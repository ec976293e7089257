using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Many facts in one call, on rules that are compiled and run in both spellings.</summary>
public sealed class EvaluateManyTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(int Weight, int Boxes = 1);
            public sealed class Clock : TimeProvider
            {
                public int Reads;
                public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddDays(Reads++);
                public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
            }
        }
        """;

    private const string Text = """
        namespace Shop
        ruleset Fee(order: Order, extra: int) -> int

        rule "light"
          when order.Weight < 10
          then int(10 / order.Boxes) + extra

        ruleset Labels(order: Order) -> string
          hit all

        rule "light"
          when order.Weight < 10
          then "light"

        rule "single"
          when 10 / order.Boxes == 10
          then "single"
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        table: Fee
        inputs: { order: Order, extra: int }
        output: int
        columns: [name, order.Weight, => fee]
        rows:
          - [light, < 10, int(10 / order.Boxes) + extra]
        ---
        ruleset: Labels
        inputs: { order: Order }
        output: string
        hit: all
        rules:
          - rule: light
            when: order.Weight < 10
            then: light
          - rule: single
            when: 10 / order.Boxes == 10
            then: single
        """;

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void Results_stand_in_the_places_of_their_facts(string file, string rules) => Assert.Equal(
        "11 - 6 77|11 - 6 77",
        Run(file, rules, """
            Order[] orders = [new(1), new(11), new(1, 2)];
            int?[] results = [5, 5, 5, 77], parallel = [5, 5, 5, 77];
            Fee.EvaluateMany(orders, 1, results);
            Fee.EvaluateMany(orders, 1, parallel, new ParallelOptions { MaxDegreeOfParallelism = 2 });
            string Of(int?[] fees) => string.Join(" ", fees.Select(fee => fee?.ToString() ?? "-"));
            return $"{Of(results)}|{Of(parallel)}";
            """));

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void A_fact_that_fails_is_told_by_its_index_after_all_others_are_done(string file, string rules) => Assert.Equal(
        "10 0 5 0 10|2 facts cannot be evaluated; all others are. The first is at index 1: Rule \"light\" cannot be evaluated: Attempted to divide by zero|1,3 light",
        Run(file, rules, """
            Order[] orders = [new(1), new(1, 0), new(1, 2), new(1, 0), new(1)];
            int?[] results = [8, 8, 8, 8, 8];
            try { Fee.EvaluateMany(orders, 0, results); return "no"; }
            catch (RulesDsl.Decisions.BatchEvaluationException exception)
            {
                return $"{string.Join(" ", results.Select(fee => fee ?? 0))}|{exception.Message.Split(", at ")[0]}"
                    + $"|{string.Join(",", exception.Failures.Select(failure => failure.Index))} {((RulesDsl.Decisions.RuleEvaluationException)exception.Failures[1].Cause).Rule}";
            }
            """));

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void Several_threads_tell_of_all_failures_in_the_order_of_the_facts(string file, string rules) => Assert.Equal(
        "100 0,100,200 9999 True",
        Run(file, rules, """
            var orders = Enumerable.Range(0, 10_000).Select(i => new Order(1, i % 100 == 0 ? 0 : 1)).ToArray();
            var results = new int?[10_000];
            try { Fee.EvaluateMany(orders, 0, results, new ParallelOptions()); return "no"; }
            catch (RulesDsl.Decisions.BatchEvaluationException exception)
            {
                var indexes = exception.Failures.Select(failure => failure.Index).ToList();
                return $"{indexes.Count} {string.Join(",", indexes.Take(3))} {Array.LastIndexOf(results, 10)} {indexes.Order().SequenceEqual(indexes) && results.Count(fee => fee == 10) == 9900}";
            }
            """));

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void A_set_that_gives_all_matches_gives_an_array_for_each_fact(string file, string rules) => Assert.Equal(
        "light,single;single;null;light",
        Run(file, rules, """
            Order[] orders = [new(1), new(11), new(1, 0), new(1, 2)];
            var results = new string[4][];
            try { Labels.EvaluateMany(orders, results); } catch (RulesDsl.Decisions.BatchEvaluationException exception) when (exception.Failures is [{ Index: 2 }]) { }
            return string.Join(";", results.Select(labels => labels is null ? "null" : string.Join(",", labels)));
            """));

    [Fact]
    public void Results_without_room_for_all_are_refused_before_anything_is_evaluated() => Assert.Equal(
        "There are 2 facts, and room for 1 results. (Parameter 'results')|OperationCanceledException",
        Run("shop.rules", Text, """
            string message = "", cancelled = "";
            try { Fee.EvaluateMany(new Order[2], 1, new int?[1]); } catch (ArgumentException exception) { message = exception.Message; }
            try { Fee.EvaluateMany(new Order[2], 1, new int?[2], new ParallelOptions { CancellationToken = new(true) }); } catch (OperationCanceledException exception) { cancelled = exception.GetType().Name; }
            return $"{message}|{cancelled}";
            """));

    [Theory]
    [InlineData("shop.rules", "namespace Shop\nruleset Due(order: Order) -> date\n\notherwise\n  then today\n")]
    [InlineData("shop.rules.yaml", "namespace: Shop\n---\nruleset: Due\ninputs: { order: Order }\noutput: date\nrules: []\notherwise:\n  then: today\n")]
    public void All_facts_of_a_batch_are_judged_at_one_moment(string file, string rules) => Assert.Equal(
        "True 1 True 2",
        Run(file, rules, """
            var clock = new Clock();
            var results = new DateOnly[3];
            Due.EvaluateMany(new Order[] { new(1), new(2), new(3) }, results, clock);
            var same = results.Distinct().Count() == 1;
            var reads = clock.Reads;
            Due.EvaluateMany(new Order[] { new(1), new(2), new(3) }, results, new ParallelOptions(), clock);
            return $"{same} {reads} {results.Distinct().Count() == 1} {clock.Reads}";
            """));

    [Fact]
    public void Inputs_may_be_called_as_the_evaluator_calls_its_own_things() => Assert.Equal(
        "3 6",
        Run("shop.rules", """
            namespace Shop
            ruleset Odd(box: int, boxes: int, results: int, first: int, options: int, cause: int, i: int, from: int, to: int, failures: int) -> int

            otherwise
              then box + boxes + results + first + options + cause + i + from + to + failures
            """, """
            var sums = new int[2];
            Odd.EvaluateMany(new[] { 1, 2 }, 2, 0, 0, 0, 0, 0, 0, 0, 0, sums);
            var first = sums[0];
            Odd.EvaluateMany(new[] { 1, 2 }, 4, 0, 0, 0, 0, 0, 0, 0, 0, sums, new ParallelOptions());
            return $"{first} {sums[1]}";
            """));

    private static object? Run(string file, string rules, string body) => RulesProject.Compile(
        $$"""
        using System.Threading.Tasks; using Shop;
        public static class Program { public static object? Run() { {{body}} } }
        {{CSharp}}
        """,
        (file, rules)).Run();
}
