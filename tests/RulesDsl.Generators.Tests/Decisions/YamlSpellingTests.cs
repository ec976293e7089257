using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>The first example of the language's description in the YAML spelling, and what only that spelling has, compiled and run.</summary>
public sealed class YamlSpellingTests
{
    private const string Pricing = """
        # pricing.rules.yaml: the same module
        namespace: Shop.Pricing
        using: [Shop]
        ---
        ruleset: Discounts
        inputs: { order: Order, now: DateTimeOffset }
        output: Discount
        hit: first
        rules:
          - rule: gold customer, big order
            tags: [loyalty]
            when:
              all:
                - order.Customer.Tier is Gold
                - order.Total >= 1000
            then:
              Percent: 15
              Reason: gold customer, {order.Total} in one order
          - rule: birthday
            from: 2026-01-01
            to: 2026-12-31
            when: order.Customer.BirthDate is not null and order.Customer.BirthDate.Month == now.Month
            then: { Percent: 10, Reason: "happy birthday, {order.Customer.Name}" }
        otherwise:
          then: { Percent: 0, Reason: no discount }
        """;

    private const string Conditions = """
        namespace: Shop.Pricing
        using: [Shop]
        ---
        ruleset: Matches
        inputs: { order: Order }
        output: string
        hit: all
        rules:
          - rule: bare word
            when: { order.Customer.Name: Ada }
            then: bare word
          - rule: text with a space
            when: { order.Customer.Name: New York }
            then: text with a space
          - rule: several
            when: { order.Customer.Name: "us-east-1, New York, null" }
            then: "several: {order.Customer.Name}"
          - rule: list
            when: { order.Customer.Name: [Ada, Bob] }
            then: list
          - rule: not
            when: { order.Customer.Name: "not(Ada, us-east-1)", order.Total: '-' }
            then: not
          - rule: enum
            when: { order.Customer.Tier: Gold, order.Total: "1 <.. 10" }
            then: enum
          - rule: none
            when: { none: [order.Total > 0, { order.Customer.Tier: Gold }] }
            then: none
          - rule: comparison
            when: { any: { order.Total: ">= 100, < 0", order.Customer.Name: starts with "New" } }
            then: comparison
        """;

    private const string Table = """
        namespace: Shop.Pricing
        using: [Shop]
        ---
        table: Fee
        inputs: { order: Order }
        output: decimal
        columns: [name, order.Total, order.Customer.Name, => fee]
        rows:
          - [small, <= 10, "Ada, New York", 1.5]
          - [large, '> 10', '-', order.Total * 10%]
        otherwise: { then: 0 }
        """;

    [Fact]
    public void The_first_example_gives_what_the_text_spelling_gives() => Assert.Equal(
        "15 gold customer, 1200 in one order|10 happy birthday, Ada|0 no discount|pricing.rules.yaml:10",
        Run(Pricing, """
            string Text(Discount discount) => $"{discount.Percent} {discount.Reason}";
            var may = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
            var gold = new Order { Total = 1200, Customer = new() { Tier = Tier.Gold } };
            var born = new Order { Customer = new() { Name = "Ada", BirthDate = new(1990, 5, 3) } };
            return string.Join("|", new[] { Discounts.Evaluate(gold, may), Discounts.Evaluate(born, may), Discounts.Evaluate(born, may.AddYears(1)) }.Select(Text))
                + $"|{Discounts.Info.Rules[0].File}:{Discounts.Info.Rules[0].Line}";
            """));

    [Theory]
    [InlineData("Ada", 0, "Silver", "bare word, list, none")]
    [InlineData("New York", 100, "Silver", "text with a space, several: New York, not, comparison")]
    [InlineData("us-east-1", 5, "Gold", "several: us-east-1, enum")]
    [InlineData("Bob", -1, "Gold", "list, not, comparison")]
    public void Condition_maps_compare_as_the_type_of_their_subject_asks(string name, int total, string tier, string expected) => Assert.Equal(
        expected,
        Run(Conditions, $$"""
            var order = new Order { Total = {{total}}, Customer = new() { Name = "{{name}}", Tier = Tier.{{tier}} } };
            return string.Join(", ", Matches.EvaluateAll(order).Select(match => match.Output));
            """));

    [Fact]
    public void A_table_is_compiled_from_its_rows() => Assert.Equal(
        "1.5|2.0|0|small",
        Run(Table, """
            Order Order(string name, decimal total) => new() { Total = total, Customer = new() { Name = name } };
            return FormattableString.Invariant($"{Fee.Evaluate(Order("New York", 5)):0.0}|{Fee.Evaluate(Order("Bob", 20)):0.0}|{Fee.Evaluate(Order("Bob", 5))}|{Fee.Info.Rules[0].Name}");
            """));

    [Theory]
    [InlineData("Ada", "Gold", "Gold, Ada, home name, backticks")]
    [InlineData("Gold", "Silver", "Silver, Gold, word")]
    public void Braces_and_parentheses_make_an_expression_whatever_is_wanted(string name, string tier, string expected) => Assert.Equal(
        expected,
        Run("""
            namespace: Shop.Pricing
            using: [Shop]
            ---
            ruleset: Grade
            inputs: { order: Order }
            output: Tier
            rules: []
            otherwise: { then: '{order.Customer.Tier}' }
            ---
            ruleset: Matches
            inputs: { order: Order, home: string }
            output: string
            hit: all
            rules:
              - rule: name
                then: '{order.Customer.Name}'
              - rule: home
                when: { order.Customer.Name: (home) }
                then: home name
              - rule: word
                when: order.Customer.Name is `Gold`
                then: word
              - rule: backticks
                when: order.Customer.Tier is `Gold`
                then: backticks
            """, $$"""
            var order = new Order { Customer = new() { Name = "{{name}}", Tier = Tier.{{tier}} } };
            return string.Join(", ", Matches.EvaluateAll(order, "Ada").Select(match => match.Output).Prepend(Grade.Evaluate(order).ToString()));
            """));

    private static object? Run(string rules, string body) => RulesProject.Compile(
        $$"""
        using Shop; using Shop.Pricing;
        public static class Program { public static object Run() { {{body}} } }
        {{PricingExample.CSharp}}
        """,
        ("pricing.rules.yaml", rules)).Run();
}
