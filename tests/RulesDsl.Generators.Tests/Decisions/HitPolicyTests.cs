using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Which of the rules that match make the result, on rules that are compiled and run.</summary>
public sealed class HitPolicyTests
{
    private const string CSharp = """
        namespace Shop { public sealed record Order(decimal Weight, string Note = ""); }
        """;

    private const string Unique = """
        namespace Shop
        ruleset Fee(order: Order) -> int
          hit unique

        rule "light"  [tags: a]
          when order.Weight <= 10
          then 1

        rule "heavy"  [tags: b]
          when order.Weight >= 10
          then 2
        """;

    private const string UniqueTable = """
        namespace: Shop
        ---
        table: Fee
        inputs: { order: Order }
        output: int
        hit: unique
        columns: [name, tags, order.Weight, => fee]
        rows:
          - [light, a, <= 10, 1]
          - [heavy, b, '>= 10', 2]
        """;

    private const string Priority = """
        namespace Shop
        ruleset Grade(order: Order) -> string
          hit priority

        rule "any"
          then "any"

        rule "low"  [priority: -1]
          then "low"

        rule "light"  [priority: 2.5, tags: a]
          when order.Weight < 10
          then "light"

        rule "feather"  [priority: 10, tags: a]
          when order.Weight < 1
          then "feather"

        rule "noted"  [priority: 2.5]
          when order.Note != ""
          then order.Note

        rule "lost"  [priority: 99]
          when order.Note == "lost"
          then stop
        """;

    private const string PriorityTable = """
        namespace: Shop
        ---
        table: Grade
        inputs: { order: Order }
        output: string
        hit: HIT
        columns: [priority, order.Weight, => grade]
        rows:
          - ['-', '-', any]
          - [2.5, < 10, light]
          - [10, < 1, feather]
          - [2.5, '-', late]
        """;

    [Theory]
    [InlineData("shop.rules", Unique)]
    [InlineData("shop.rules.yaml", UniqueTable)]
    public void The_only_match_is_the_result_of_a_unique_set(string file, string rules) => Assert.Equal(
        "1 2  light| ",
        Run(file, rules.Replace("<= 10", "< 10", StringComparison.Ordinal).Replace(">= 10", "> 10", StringComparison.Ordinal), """
            var by = RulesDsl.Decisions.RuleFilter.Select("a");
            var light = Fee.Evaluate(new(1), by, out var winner);
            return $"{Fee.Evaluate(new(9))} {Fee.Evaluate(new(11))} {Fee.Evaluate(new(10))} {winner}|{Fee.Evaluate(new(11), by, out winner)} {winner}";
            """));

    [Theory]
    [InlineData("shop.rules", Unique, 9, 5)]
    [InlineData("shop.rules.yaml", UniqueTable, 10, 9)]
    public void A_second_match_of_a_unique_set_is_an_error_that_names_both(string file, string rules, int line, int other) => Assert.Equal(
        $"Rule \"heavy\" cannot be evaluated: \"light\" of line {other} matches as well, and 'hit unique' allows one match, at line {line}, column 1 of {file}. 1",
        Run(file, rules, """
            var alone = Fee.Evaluate(new(10), RulesDsl.Decisions.RuleFilter.Select("a"), out _);
            try { return Fee.Evaluate(new(10)); } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return $"{exception.Message} {alone}"; }
            """));

    [Fact]
    public void A_unique_set_without_a_match_gives_its_otherwise_or_breaks_its_promise() => Assert.Equal(
        "0 No rule of 'Whole' matches, although it says that it is complete: add the rule that is missing, or an 'otherwise'.",
        Run("shop.rules", Unique + "\n\notherwise\n  then 0\n\nruleset Whole(order: Order) -> int\n  hit unique\n  complete\n\nrule \"light\"\n  when order.Weight < 10\n  then 1\n", """
            int fee = Fee.Evaluate(new(10), RulesDsl.Decisions.RuleFilter.Select("c"), out _) ?? 0;
            try { return Whole.Evaluate(new(10)); } catch (RulesDsl.Decisions.NoRuleMatchedException exception) { return $"{fee} {exception.Message}"; }
            """));

    [Fact]
    public void The_match_of_highest_priority_wins_and_the_first_of_equals() => Assert.Equal(
        "feather light light note any []|light light|any low light noted",
        Run("shop.rules", Priority, """
            string Of(Order order) => Grade.Evaluate(order) ?? "[]";
            var by = RulesDsl.Decisions.RuleFilter.Select("a");
            return $"{Of(new(0, "note"))} {Of(new(1))} {Of(new(1, "note"))} {Of(new(10, "note"))} {Of(new(10))} {Of(new(0, "lost"))}"
                + $"|{Grade.Evaluate(new(1, "note"), by, out var winner)} {winner}|{string.Join(" ", Grade.EvaluateAll(new(1, "note")).Select(match => match.Rule))}";
            """));

    [Fact]
    public void A_thousand_rules_are_tried_by_priority() => Assert.Equal(
        "999 500 3 0",
        Run("shop.rules", "namespace Shop\nruleset Grade(order: Order) -> int\n  hit priority\n" + string.Concat(Enumerable.Range(0, 1000).Select(static i => $"\nrule \"r{i}\"  [priority: {i}]\n  when order.Weight >= {i}\n  then {i}\n")), """
            return string.Join(" ", new[] { 5000, 500, 3, 0 }.Select(weight => Grade.Evaluate(new(weight))));
            """));

    [Fact]
    public void Rows_have_priorities_in_a_column() => Assert.Equal(
        "feather light late 10",
        Run("shop.rules.yaml", PriorityTable.Replace("HIT", "priority", StringComparison.Ordinal), """
            return $"{Grade.Evaluate(new(0))} {Grade.Evaluate(new(1))} {Grade.Evaluate(new(10))} {Grade.Info.Rules[2].Priority}";
            """));

    [Theory]
    [InlineData("output order", "feather light late any|late any|any light late 3")]
    [InlineData("all", "any light feather late|any late|any light late 3")]
    public void Output_order_gives_all_matches_by_priority_and_all_in_their_order(string policy, string expected) => Assert.Equal(
        expected,
        Run("shop.rules.yaml", PriorityTable.Replace("HIT", policy, StringComparison.Ordinal) + """

            ---
            ruleset: Labels
            inputs: { order: Order }
            output: int
            rules:
              - rule: labels
                then: Grade(order).count
            """, """
            return $"{string.Join(" ", Grade.Evaluate(new(0)))}|{string.Join(" ", Grade.Evaluate(new(10)))}|{string.Join(" ", Grade.EvaluateAll(new(1)).Select(match => match.Output))} {Labels.Evaluate(new(1))}";
            """));

    [Fact]
    public void A_stop_ends_the_matches_behind_it_in_output_order() => Assert.Equal(
        "note any low|",
        Run("shop.rules", Priority.Replace("hit priority", "hit output order", StringComparison.Ordinal), """
            return $"{string.Join(" ", Grade.Evaluate(new(10, "note")))}|{string.Join(" ", Grade.Evaluate(new(10, "lost")))}";
            """));

    [Theory]
    [InlineData("shop.rules", "sum", "0 3 10|3 nobody|11")]
    [InlineData("shop.rules.yaml", "sum", "0 3 10|3 nobody|11")]
    [InlineData("shop.rules", "min", " 3 3|3 light|4")]
    [InlineData("shop.rules.yaml", "max", " 3 7|3 light|8")]
    public void Outputs_are_added_up_or_the_least_or_greatest_counts(string file, string policy, string expected) => Assert.Equal(
        expected,
        Run(file, Score(file, policy), $$"""
            var by = RulesDsl.Decisions.RuleFilter.Select("a");
            var noted = new Order(9, "x");
            {{(policy == "sum" ? "var light = Score.Evaluate(noted, by); var winner = \"nobody\";" : "var light = Score.Evaluate(noted, by, out var winner);")}}
            return $"{Score.Evaluate(new(50))} {Score.Evaluate(new(9))} {Score.Evaluate(noted)}|{light} {winner}|{Next.Evaluate(noted)}";
            """));

    [Fact]
    public void A_sum_too_large_for_its_type_names_the_rule_that_made_it_so() => Assert.Equal(
        "Rule \"noted\" cannot be evaluated: Arithmetic operation resulted in an overflow, at line 9, column 1 of shop.rules.",
        Run("shop.rules", Score("shop.rules", "sum").Replace("then 7", "then 2_147_483_647", StringComparison.Ordinal), """
            try { return Score.Evaluate(new(9, "x")); } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return exception.Message; }
            """));

    [Theory]
    [InlineData("sum", "5")]
    [InlineData("max", "5")]
    public void An_otherwise_is_the_result_where_no_rule_matches(string policy, string expected) => Assert.Equal(
        expected,
        Run("shop.rules", $"namespace Shop\nruleset Score(order: Order) -> int\n  hit {policy}\n\nrule \"a\"\n  when order.Weight > 1\n  then 1\n\notherwise\n  then 5\n", """
            int score = Score.Evaluate(new(0));
            return $"{score}";
            """));

    [Fact]
    public void The_first_of_equal_outputs_wins_and_days_have_an_order() => Assert.Equal(
        "2026-01-02 b",
        Run("shop.rules", "namespace Shop\nruleset Due(order: Order) -> date\n  hit max\n\nrule \"a\"\n  then 2026-01-01\n\nrule \"b\"\n  then 2026-01-02\n\nrule \"c\"\n  then 2026-01-02\n", """
            var due = Due.Evaluate(new(0), RulesDsl.Decisions.RuleFilter.All, out var winner);
            return $"{due:yyyy-MM-dd} {winner}";
            """));

    [Theory]
    [InlineData("hit unique", "hit priority")]
    [InlineData("hit unique", "hit all")]
    public void The_version_changes_with_the_policy(string before, string after) => Assert.NotEqual(
        Version("Fee", Unique),
        Version("Fee", Unique.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void The_version_changes_with_the_order_that_priorities_make() => Assert.NotEqual(
        Version("Grade", Priority),
        Version("Grade", Priority.Replace("priority: 10", "priority: 1", StringComparison.Ordinal)));

    private static string Score(string file, string policy) => file.EndsWith(".rules", StringComparison.Ordinal)
        ? $"""
            namespace Shop
            ruleset Score(order: Order) -> int
              hit {policy}

            rule "light"  [tags: a]
              when order.Weight < 10
              then 3

            rule "noted"
              when order.Note != ""
              then 7

            ruleset Next(order: Order) -> int

            rule "next"
              then {(policy == "sum" ? "Score(order)" : "(Score(order) ?? 0)")} + 1
            """
        : $$"""
            namespace: Shop
            ---
            table: Score
            inputs: { order: Order }
            output: int
            hit: {{policy}}
            columns: [name, tags, order.Weight, order.Note, => score]
            rows:
              - [light, a, < 10, '-', 3]
              - [noted, '-', '-', not "", 7]
            ---
            ruleset: Next
            inputs: { order: Order }
            output: int
            rules:
              - rule: next
                then: {{(policy == "sum" ? "Score(order)" : "(Score(order) ?? 0)")}} + 1
            """;

    private static object? Version(string set, string rules) => Run("shop.rules", rules, $"return {set}.Info.Version;");

    private static object? Run(string file, string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object Run() { {{body}} } }
        {{CSharp}}
        """,
        (file, rules)).Run();
}
