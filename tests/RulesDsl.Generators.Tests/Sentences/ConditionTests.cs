using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: the forms of a condition, and unary tests.</summary>
public class ConditionTests
{
    private const string Model = """
        namespace Shop
        {
            public enum Tier { Basic, Silver, Gold }
            public class Customer { public string Name { get; init; } = "Ada"; public Tier Tier { get; init; } = Tier.Gold; public string? Note { get; init; } }
            public class Order { public decimal Total { get; init; } = 15; public int? Rank { get; init; } public bool Express { get; init; } = true; public DateOnly Day { get; init; } = new(2026, 4, 30); public Customer Customer { get; init; } = new(); public List<string> Tags { get; init; } = ["vip", "new"]; }
        }
        """;

    [Fact]
    public void A_condition_is_an_expression_a_tree_or_a_map_of_unary_tests() => Assert.Equal(
        "expression, block, all, any, none, not, map, mixed, all of a map, nested",
        Matches(
            ("expression", "order.Total > 10 and order.Express"),
            ("block", "|\n        order.Total > 10\n        and order.Express"),
            ("all", "{ all: [order.Total > 10, order.Express] }"),
            ("wrong all", "{ all: [order.Total > 10, not order.Express] }"),
            ("any", "{ any: [order.Total > 100, order.Express] }"),
            ("wrong any", "{ any: [order.Total > 100, not order.Express] }"),
            ("none", "{ none: [order.Total > 100, not order.Express] }"),
            ("wrong none", "{ none: [order.Total > 100, order.Express] }"),
            ("not", "{ not: order.Total > 100 }"),
            ("wrong not", "{ not: order.Express }"),
            ("map", "{ order.Total: 15, order.Customer.Tier: Gold }"),
            ("wrong map", "{ order.Total: 15, order.Customer.Tier: Silver }"),
            ("mixed", "{ all: [order.Express, { any: [order.Total > 100, { order.Customer.Name: Ada }] }], order.Total: 15 }"),
            ("all of a map", "{ all: { order.Total: 15, order.Express: true } }"),
            ("wrong any of a map", "{ any: { order.Total: 16, order.Express: false } }"),
            ("nested", "{ not: { none: [{ not: { order.Total: 15 } }, order.Express] } }")));

    [Fact]
    public void A_unary_test_is_a_value_a_list_a_range_a_comparison_or_a_negation_of_them() => Assert.Equal(
        "value, expression, list, range, open range, comparison, not, not several, anything, null, text, words, starts, glob, regex, ignoring, enum, bool, date, contains, contains any, subset, call, nullable",
        Matches(
            ("value", "{ order.Total: 15 }"),
            ("wrong value", "{ order.Total: 16 }"),
            ("expression", "{ order.Total: 10 + 5 }"),
            ("list", "{ order.Total: [14, 15] }"),
            ("wrong list", "{ order.Total: [14, 16] }"),
            ("range", "{ order.Total: 10..15 }"),
            ("open range", "{ order.Total: 10 <.. 15 }"),
            ("wrong open range", "{ order.Total: 10 ..< 15 }"),
            ("comparison", "{ order.Total: '>= 15' }"),
            ("wrong comparison", "{ order.Total: '> 15' }"),
            ("not", "{ order.Total: not 16 }"),
            ("wrong not", "{ order.Total: not 15 }"),
            ("not several", "{ order.Total: 'not(16, >= 17)' }"),
            ("wrong not several", "{ order.Total: 'not(16, >= 15)' }"),
            ("anything", "{ order.Total: '-' }"),
            ("null", "{ order.Rank: null }"),
            ("wrong null", "{ order.Customer.Tier: not Gold, order.Rank: null }"),
            ("text", "{ order.Customer.Name: Ada }"),
            ("words", "{ order.Customer.Name: 'New York, Ada' }"),
            ("wrong words", "{ order.Customer.Name: New York }"),
            ("starts", "{ order.Customer.Name: starts with \"A\" }"),
            ("glob", "{ order.Customer.Name: like \"A*\" }"),
            ("regex", "{ order.Customer.Name: matches /^A/ }"),
            ("ignoring", "{ order.Customer.Name: starts with \"a\" ignoring case }"),
            ("enum", "{ order.Customer.Tier: 'Silver, Gold' }"),
            ("wrong enum", "{ order.Customer.Tier: 'Silver, Basic' }"),
            ("bool", "{ order.Express: true }"),
            ("date", "{ order.Day: 2026-04-01..2026-04-30 }"),
            ("contains", "{ order.Tags: contains \"vip\" }"),
            ("contains any", "{ order.Tags: 'contains any [\"vip\", \"x\"]' }"),
            ("subset", "{ order.Tags: 'subset of [\"vip\", \"new\", \"x\"]' }"),
            ("call", "{ round(order.Total): 15 }"),
            ("nullable", "{ order.Rank ?? 3: 3 }"),
            ("wrong nullable", "{ order.Rank: '>= 1' }")));

    [Fact]
    public void Tests_joined_by_a_comma_mean_or() => Assert.Equal(
        "first, last, mixed, with null",
        Matches(
            ("first", "{ order.Total: '15, 16' }"),
            ("last", "{ order.Total: '1, 2, 15' }"),
            ("neither", "{ order.Total: '1, 2' }"),
            ("mixed", "{ order.Total: '1..3, > 14' }"),
            ("wrong mixed", "{ order.Total: '1..3, > 15' }"),
            ("with null", "{ order.Rank: '1, null' }")));

    [Fact]
    public void Cells_of_a_table_are_unary_tests() => Modules.Give(
        "b d c",
        Model,
        """
        Order Of(decimal total, string name, Tier tier) => new() { Total = total, Customer = new() { Name = name, Tier = tier } };
        return $"{Sort.Evaluate(Of(15, "Ada", Tier.Gold))} {Sort.Evaluate(Of(50, "Bo", Tier.Basic))} {Sort.Evaluate(Of(50, "Bo", Tier.Gold))}";
        """,
        """
        namespace Shop
        table Sort(order: Order) -> string
          | order.Total | order.Customer.Name | order.Customer.Tier | => letter |
          | < 10        | -                   | -                   | "a"       |
          | 10..20, 30  | "Ada", "Bea"        | Gold                | "b"       |
          | > 20        | not("Ada", "Bea")   | Silver, Gold        | "c"       |
          | -           | -                   | not Gold            | "d"       |
        """,
        """
        namespace: Shop
        ---
        table: Sort
        inputs: { order: Order }
        output: string
        columns: [order.Total, order.Customer.Name, order.Customer.Tier, => letter]
        rows:
          - [< 10, '-', '-', a]
          - ["10..20, 30", "Ada, Bea", Gold, b]
          - ['> 20', "not(Ada, Bea)", "Silver, Gold", c]
          - ['-', '-', not Gold, d]
        """);

    [Theory]
    [InlineData("order.Total: '>= 10, <= 20'", "order.Total")]
    [InlineData("order.Total: '< 20, > 10'", "order.Total")]
    [InlineData("order.Total: '5, >= 10, 7, < 10'", "order.Total")]
    [InlineData("order.Customer.Tier: not Gold, not Silver", "order.Customer.Tier")]
    [InlineData("order.Customer.Name: not Ada, not Bo", "order.Customer.Name")]
    [InlineData("order.Day: '>= 2026-01-01, <= 2026-12-31'", "order.Day")]
    [InlineData("order.Total: not 5, 5", "order.Total")]
    public void Alternatives_of_which_one_always_holds_are_warned_about(string test, string subject)
    {
        var path = test[..test.IndexOf(':')];
        var cell = test[(path.Length + 2)..].Trim('\'').Replace("Ada", "\"Ada\"").Replace("Bo", "\"Bo\"");
        Modules.Say(
            Model,
            $"""
            namespace Shop
            table Sort(order: Order) -> string
              | {path} | => letter |
              | {cell} | "a" |
            """,
            $"""
            namespace: Shop
            ---
            ruleset: Sort
            inputs: {"{"} order: Order {"}"}
            output: string
            rules:
              - rule: it
                when:
                  {test}
                then: a
            """,
            $"Warning RDSL0602: One of these is true whatever '{subject}' is: for all of them at once write 'and', or in a cell a range such as 10..20, or not(A, B) for none of several.");
    }

    [Theory]
    [InlineData("order.Total: '<= 10, >= 20'")]
    [InlineData("order.Total: '< 10, > 10'")]
    [InlineData("order.Total: '1, 2, > 3'")]
    [InlineData("order.Customer.Tier: 'not(Gold, Silver)'")]
    [InlineData("order.Customer.Tier: not Gold")]
    public void Other_alternatives_are_not_warned_about(string test) => Assert.Equal("it", Matches(("it", "{ order.Express: true }"), ("other", $"{{ not: {{ {test} }}, order.Total: 0 }}")));

    // Which of the conditions hold; the build has nothing to say of any.
    private static string Matches(params (string Name, string When)[] rules)
    {
        var yaml = "namespace: Shop\n---\nruleset: Matches\ninputs: { order: Order }\noutput: string\nhit: all\nrules:\n"
            + string.Concat(rules.Select(static rule => $"  - rule: {rule.Name}\n    when: {rule.When}\n    then: {rule.Name}\n"));
        return (string)RulesProject.Compile(
            $$"""
            using Shop;
            public static class Program { public static object Run() => string.Join(", ", Matches.EvaluateAll(new Order()).Select(match => match.Output)); }
            {{Model}}
            """,
            ("matches.rules.yaml", yaml)).Run()!;
    }
}
