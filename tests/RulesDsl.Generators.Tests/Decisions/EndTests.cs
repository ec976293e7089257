using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>How an evaluation ends: <c>then stop</c>, <c>otherwise</c> and <c>complete</c>, and the types that they make of it. Compiled and run in both spellings.</summary>
public sealed class EndTests
{
    private const string CSharp = """
        namespace Shop { public sealed record Order(double Weight, bool Express = false); public sealed record Fee { public required decimal Amount { get; init; } } }
        """;

    // The kinds of results are told apart by overloads that only take what is not null, or what may be.
    private const string Kinds = """
        static string Kind(int value) => "int"; static string Kind(int? value) => "int?";
        """;

    private const string Text = """
        namespace Shop
        ruleset Level(order: Order) -> int
        COMPLETE
        rule "express"
          when order.Express
          then FIRST

        rule "light"
          when order.Weight < 5
          then 1
        OTHERWISE
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        ruleset: Level
        inputs: { order: Order }
        output: int
        COMPLETE
        rules:
          - rule: express
            when: order.Express
            then: FIRST
          - rule: light
            when: order.Weight < 5
            then: 1
        OTHERWISE
        """;

    private const string TextTable = """
        namespace Shop
        table Level(order: Order) -> int
        COMPLETE
          | order.Express | order.Weight | => level |
          | true          | -            | 2        |
          | -             | < 5          | 1        |
        OTHERWISE
        """;

    private const string YamlTable = """
        namespace: Shop
        ---
        table: Level
        inputs: { order: Order }
        output: int
        COMPLETE
        columns: [order.Express, order.Weight, => level]
        rows:
          - ['true', '-', 2]
          - ['-', < 5, 1]
        OTHERWISE
        """;

    public static TheoryData<string, string> Sets => new() { { "shop.rules", Text }, { "shop.rules.yaml", Yaml } };

    public static TheoryData<string, string> All => new() { { "shop.rules", Text }, { "shop.rules.yaml", Yaml }, { "shop.rules", TextTable }, { "shop.rules.yaml", YamlTable } };

    [Theory]
    [MemberData(nameof(All))]
    public void Without_an_end_there_may_be_no_result(string file, string rules) => Assert.Equal(
        "int? 2 1 none|int?",
        Run(file, Fill(file, rules, "2"), """
            return $"{Kind(Level.Evaluate(new(9)))} {Level.Evaluate(new(9, true))} {Level.Evaluate(new(1))} {Level.Evaluate(new(9))?.ToString() ?? "none"}|{Kind(Level.Evaluate(new(1), RulesDsl.Decisions.RuleFilter.All, out _))}";
            """));

    [Theory]
    [MemberData(nameof(All))]
    public void With_an_otherwise_there_always_is_one_unless_a_filter_takes_it_away(string file, string rules) => Assert.Equal(
        "int 2 1 0|int? none 0 otherwise",
        Run(file, Fill(file, rules, "2", otherwise: "0"), """
            var all = Level.Evaluate(new(9), RulesDsl.Decisions.RuleFilter.All, out var winner);
            var none = Level.Evaluate(new(9), RulesDsl.Decisions.RuleFilter.Select("x"), out _);
            return $"{Kind(Level.Evaluate(new(9)))} {Level.Evaluate(new(9, true))} {Level.Evaluate(new(1))} {Level.Evaluate(new(9))}|{Kind(all)} {none?.ToString() ?? "none"} {all} {winner}";
            """));

    // What is no number is in no range, and the proof does not look at it.
    [Theory]
    [MemberData(nameof(All))]
    public void A_complete_set_promises_one_and_says_when_it_breaks_its_promise(string file, string rules) => Assert.Equal(
        "int 1 2 Level",
        Run(file, Whole(Fill(file, rules, "2", complete: true)), """
            try { Level.Evaluate(new(double.NaN)); return "no"; }
            catch (RulesDsl.Decisions.NoRuleMatchedException exception) { return $"{Kind(Level.Evaluate(new(1)))} {Level.Evaluate(new(1))} {Level.Evaluate(new(9))} {exception.Rules.Name}"; }
            """));

    [Theory]
    [MemberData(nameof(All))]
    public void A_complete_set_with_a_gap_is_an_error(string file, string rules) =>
        Assert.Contains("RDSL0609", Assert.Single(RulesProject.Compile(CSharp, (file, Fill(file, rules, "2", complete: true))).Proofs), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_stop_ends_without_a_result_whatever_else_the_set_says(string file, string rules) => Assert.Equal(
        "int? none 1 0 none|2",
        Run(file, Fill(file, rules, "stop", otherwise: "0", complete: true), """
            var filtered = Level.Evaluate(new(1, true), RulesDsl.Decisions.RuleFilter.All, out var winner);
            return $"{Kind(Level.Evaluate(new(9)))} {Level.Evaluate(new(1, true))?.ToString() ?? "none"} {Level.Evaluate(new(1))} {Level.Evaluate(new(9))} {filtered?.ToString() ?? "none"}{winner}|{Level.EvaluateAll(new(1)).Count() + Level.EvaluateAll(new(9)).Count() + Level.EvaluateAll(new(9, true)).Count()}";
            """));

    [Theory]
    [MemberData(nameof(All))]
    public void An_otherwise_may_stop_as_well(string file, string rules) => Assert.Equal(
        "int? none",
        Run(file, Fill(file, rules, "2", otherwise: "stop"), """
            return $"{Kind(Level.Evaluate(new(9)))} {Level.Evaluate(new(9))?.ToString() ?? "none"}";
            """));

    [Theory]
    [InlineData("shop.rules", "namespace Shop\nruleset Fees(order: Order) -> Fee\n  complete\n\nrule \"a\"\n  when order.Weight < 1\n  then Amount = 15%\n\nrule \"b\"\n  then Amount = 2\n")]
    [InlineData("shop.rules.yaml", "namespace: Shop\n---\nruleset: Fees\ninputs: { order: Order }\noutput: Fee\ncomplete: true\nrules:\n  - { rule: a, when: order.Weight < 1, then: { Amount: 15% } }\n  - { rule: b, then: { Amount: 2 } }\n")]
    [InlineData("shop.rules", "namespace Shop\ntable Fees(order: Order) -> Fee\n  complete\n  | order.Weight | => Amount |\n  | < 1 | 15% |\n  | - | 2 |\n")]
    [InlineData("shop.rules.yaml", "namespace: Shop\n---\ntable: Fees\ninputs: { order: Order }\noutput: Fee\ncomplete: true\ncolumns: [order.Weight, => Amount]\nrows:\n  - [< 1, 15%]\n  - ['-', 2]\n")]
    public void Members_are_set_in_rule_sets_and_in_tables(string file, string rules) => Assert.Equal(
        "0.15 2",
        Run(file, rules, "return $\"{Fees.Evaluate(new(0)).Amount} {Fees.Evaluate(new(2)).Amount}\";"));

    [Theory]
    [InlineData("shop.rules", "namespace Shop\nruleset Rate(order: Order) -> decimal\n\nrule \"a\"\n  when order.Express\n  then 15%\n\notherwise\n  then 1 / 2\n")]
    [InlineData("shop.rules.yaml", "namespace: Shop\n---\nruleset: Rate\ninputs: { order: Order }\noutput: decimal\nrules:\n  - { rule: a, when: order.Express, then: 15% }\notherwise:\n  then: 1 / 2\n")]
    public void A_set_whose_output_is_one_value_writes_the_value(string file, string rules) => Assert.Equal(
        "0.15 0.5",
        Run(file, rules, "return $\"{Rate.Evaluate(new(1, true))} {Rate.Evaluate(new(1))}\";"));

    private static string Fill(string file, string rules, string first, string? otherwise = null, bool complete = false)
    {
        var isYaml = file.EndsWith("yaml", StringComparison.Ordinal);
        return rules.Replace("COMPLETE\n", complete ? isYaml ? "complete: true\n" : "  complete\n" : "", StringComparison.Ordinal)
            .Replace("FIRST", first, StringComparison.Ordinal)
            .Replace("OTHERWISE", otherwise is null ? "" : isYaml ? $"otherwise:\n  then: {otherwise}\n" : $"\notherwise\n  then {otherwise}\n", StringComparison.Ordinal);
    }

    // express → a weight of 5 and more
    private static string Whole(string rules) => rules
        .Replace("when order.Express", "when order.Weight >= 5", StringComparison.Ordinal)
        .Replace("when: order.Express", "when: order.Weight >= 5", StringComparison.Ordinal)
        .Replace("order.Express", "order.Weight", StringComparison.Ordinal)
        .Replace("| true ", "| >= 5 ", StringComparison.Ordinal)
        .Replace("'true'", "'>= 5'", StringComparison.Ordinal);

    private static object? Run(string file, string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { {{Kinds}} public static object? Run() { {{body}} } }
        {{CSharp}}
        """,
        (file, rules)).Run();
}
