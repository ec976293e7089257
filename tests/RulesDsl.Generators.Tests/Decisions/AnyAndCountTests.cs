using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary><c>hit any</c> and <c>hit count</c>, on rules that are compiled and run in both spellings.</summary>
public sealed class AnyAndCountTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(decimal Weight, string Note = "");
            public sealed class Label { public string Text { get; init; } = ""; public List<string> Tags { get; set; } = []; public Guid Id { get; } = Guid.NewGuid(); }
        }
        """;

    private const string AnyText = """
        namespace Shop
        ruleset Fee(order: Order) -> int
          hit any

        rule "light"  [tags: a]
          when order.Weight <= 10
          then 1

        rule "noted"
          when order.Note != ""
          then if order.Weight > 5 then 2 else 1
        """;

    private const string AnyYaml = """
        namespace: Shop
        ---
        table: Fee
        inputs: { order: Order }
        output: int
        hit: any
        columns: [name, tags, order.Weight, order.Note, => fee]
        rows:
          - [light, a, <= 10, '-', 1]
          - [noted, '-', '-', not "", if order.Weight > 5 then 2 else 1]
        """;

    private const string CountText = """
        namespace Shop
        ruleset Flags(order: Order) -> int
          hit count

        rule "heavy"  [tags: a]
          when order.Weight > 10
          then 1

        rule "noted"
          when order.Note != ""
          then 1

        ruleset Twice(order: Order) -> int

        rule "twice"
          then Flags(order) * 2
        """;

    private const string CountYaml = """
        namespace: Shop
        ---
        table: Flags
        inputs: { order: Order }
        output: int
        hit: count
        columns: [name, tags, order.Weight, order.Note, => flags]
        rows:
          - [heavy, a, '> 10', '-', 1]
          - [noted, '-', '-', not "", 1]
        ---
        ruleset: Twice
        inputs: { order: Order }
        output: int
        rules:
          - rule: twice
            then: Flags(order) * 2
        """;

    [Theory]
    [InlineData("shop.rules", AnyText)]
    [InlineData("shop.rules.yaml", AnyYaml)]
    public void Matches_that_agree_are_the_result(string file, string rules) => Assert.Equal(
        "1 1 2 |1 light| |1 light",
        Run(file, rules, """
            string Filtered(Order order, RulesDsl.Decisions.RuleFilter filter) => $"{Fee.Evaluate(order, filter, out var winner)} {winner}";
            var tagged = RulesDsl.Decisions.RuleFilter.Select("a");
            return $"{Fee.Evaluate(new(1))} {Fee.Evaluate(new(1, "x"))} {Fee.Evaluate(new(11, "x"))} {Fee.Evaluate(new(11))}"
                + $"|{Filtered(new(6, "x"), tagged)}|{Filtered(new(11, "x"), tagged)}|{Filtered(new(1, "x"), RulesDsl.Decisions.RuleFilter.All)}";
            """));

    [Theory]
    [InlineData("shop.rules", AnyText, 9, 5)]
    [InlineData("shop.rules.yaml", AnyYaml, 10, 9)]
    public void Matches_that_disagree_are_an_error_that_names_both_and_what_they_give(string file, string rules, int line, int other) => Assert.Equal(
        $"Rule \"noted\" cannot be evaluated: \"light\" of line {other} matches as well and gives something else, and 'hit any' wants all matches to agree, at line {line}, column 1 of {file}, where light = 1, noted = 2.",
        Run(file, rules, """
            try { return Fee.Evaluate(new(6, "x")); } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return exception.Message; }
            """));

    [Fact]
    public void Outputs_agree_when_the_members_do_that_rules_set_and_lists_by_their_items() => Assert.Equal(
        "x:a,b True False False|True|True",
        Run("shop.rules", """
            namespace Shop
            fact Note { text: string, marks: string[], more: map<string, int>?, raw: json? }

            ruleset Labels(order: Order) -> Label
              hit any

            rule "one"
              then Text = "x", Tags = ["a", "b"]

            rule "two"
              when order.Weight > 1
              then Text = "x", Tags = ["a", if order.Weight > 5 then "c" else "b"]

            rule "three"
              when order.Weight < 0
              then Text = "x"

            ruleset Notes(order: Order) -> Note?
              hit any

            rule "one"
              then text = order.Note, marks = ["m"]

            rule "two"
              then text = order.Note, marks = ["m"]

            ruleset Lists(order: Order) -> string[]
              hit any

            rule "one"
              then ["a"]

            rule "two"
              then ["a"]
            """, """
            bool Fails(Order order) { try { Labels.Evaluate(order); return false; } catch (RulesDsl.Decisions.RuleEvaluationException) { return true; } }
            var label = Labels.Evaluate(new(2))!;
            return $"{label.Text}:{string.Join(",", label.Tags)} {Fails(new(6))} {Fails(new(1))} {Fails(new(2))}|{Fails(new(-1))}|{Notes.Evaluate(new(1))!.Marks.Count == 1 && Lists.Evaluate(new(1))!.Count == 1}";
            """));

    [Fact]
    public void An_otherwise_is_the_result_where_none_matches_and_need_not_agree() => Assert.Equal(
        "7 1",
        Run("shop.rules", AnyText + "\n\notherwise\n  then 7\n", """
            int none = Fee.Evaluate(new(11));
            return $"{none} {Fee.Evaluate(new(1))}";
            """));

    [Theory]
    [InlineData("shop.rules", CountText)]
    [InlineData("shop.rules.yaml", CountYaml)]
    public void The_number_of_matches_is_the_result_of_a_count(string file, string rules) => Assert.Equal(
        "0 1 2|1 0|4|noted",
        Run(file, rules, """
            var tagged = RulesDsl.Decisions.RuleFilter.Select("a");
            int none = Flags.Evaluate(new(1));
            return $"{none} {Flags.Evaluate(new(1, "x"))} {Flags.Evaluate(new(11, "x"))}|{Flags.Evaluate(new(11, "x"), tagged)} {Flags.Evaluate(new(1, "x"), tagged)}"
                + $"|{Twice.Evaluate(new(11, "x"))}|{string.Join(" ", Flags.EvaluateAll(new(1, "x")).Select(match => match.Rule))}";
            """));

    [Fact]
    public void An_otherwise_says_what_the_count_is_where_none_matches() => Assert.Equal(
        "-1 1 0",
        Run("shop.rules", CountText.Replace("ruleset Twice", "otherwise\n  then -1\n\nruleset Twice", StringComparison.Ordinal), """
            return $"{Flags.Evaluate(new(1))} {Flags.Evaluate(new(11))} {Flags.Evaluate(new(1), RulesDsl.Decisions.RuleFilter.Select("a"))}";
            """));

    [Fact]
    public void A_count_may_be_long() => Assert.Equal(
        2L,
        Run("shop.rules", CountText.Replace("-> int\n  hit count", "-> long\n  hit count", StringComparison.Ordinal).Replace("ruleset Twice(order: Order) -> int", "ruleset Twice(order: Order) -> long", StringComparison.Ordinal), """
            return Flags.Evaluate(new(11, "x"));
            """));

    private static object? Run(string file, string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object? Run() { {{body}} } }
        {{CSharp}}
        """,
        (file, rules)).Run();
}
