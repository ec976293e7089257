namespace RulesDsl.Generators.Tests.Testing;

/// <summary>Tests as tables of examples.</summary>
public sealed class ExamplesTests
{
    private const string Fee = """
        ruleset Fee(order: Order, express: bool) -> decimal
        rule "abroad" when order.Customer.Country != "SE" then 24
        rule "heavy" when order.Total > 100 and order.Tags["size"] == "L" then order.Total / (if express then 0 else 10)
        rule "express" when express then 9.90

        """;

    [Fact]
    public void Each_row_is_a_test_named_after_it_at_its_line()
    {
        var results = Tested.Text($$"""
            {{Fee}}test "fees"
              given order = { Tags: { size: "L" } }, express = false
              | name  | order.Customer.Country | order.Total | express | => fee | => rule |
              | far   | "DE"                   | -           | -       | 24     | abroad  |
              | near  | "SE"                   | 10          | -       | none   | -       |
              | -     | "SE"                   | 10          | true    | 9.9    | express |
              | heavy | "SE"                   | 200         | -       | 20     | heavy   |
              | zero  | "SE"                   | 200         | true    | error  | -       |
              | sure  | "SE"                   | 200         | -       | -      | "heavy" |
              | wrong | "SE"                   | 200         | -       | 21     | heavy   |
            """);

        Assert.Equal(["fees (far)", "fees (near)", "fees (row 3)", "fees (heavy)", "fees (zero)", "fees (sure)", "fees (wrong)"], results.Select(static result => result.Test.Name));
        Assert.Equal([9, 10, 11, 12, 13, 14, 15], results.Select(static result => result.Test.Line));
        Tested.AllPass([.. results.SkipLast(1)]);
        Assert.StartsWith("expected 21, found 20", results[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_give_members_and_expect_members() => Tested.AllPass(Tested.Text("""
        ruleset Discounts(order: Order, now: datetime) -> Discount
        rule "gold" when order.Customer.Tier is Gold then Percent = 15, Reason = "gold {order.Customer.Name}"
        rule "old" when order.Placed < now - 7d then Percent = 5, Reason = "old"

        test "discounts"
          given order = { Customer: { Name: "Ada" } }
          | now               | order.Placed | order.Customer.Tier | => Percent | => Reason  |
          | 2026-05-01T10:00Z | now - 8d     | Gold                | 10 + 5     | "gold Ada" |
          | 2026-05-01T10:00Z | now - 8d     | Silver              | 5          | -          |
          | 2026-05-01T10:00Z | now - 6d     | Silver              | none       | none       |
        """));

    [Fact]
    public void In_yaml_cells_are_raw_scalars() => Tested.AllPass(Tested.Yaml("""
        ruleset: Discounts
        inputs: { order: Order }
        output: Discount
        rules:
          - { rule: gold, when: order.Customer.Tier is Gold, then: { Percent: 15, Reason: "gold {order.Customer.Name}" } }
        tests:
          - test: discounts
            given: { order: { Total: 10 } }
            columns: [name, order.Customer.Tier, order.Customer.Name, => Percent, => Reason, => rule]
            rows:
              - [ada, Gold, Ada, 15, gold Ada, gold]
              - [others, Silver, '-', none, '-', '-']
        """));

    [Theory]
    [InlineData("| ordr.Total | express | => fee |\n  | 1 | true | none |\n  | 2 | true | none |", "Error RDSL0501 shop.rules(7,5): 'Fee' has no input 'ordr'; did you mean 'order'?")]
    [InlineData("| order.Totl | express | => fee |\n  | 1 | true | none |\n  | 2 | true | none |", "Error RDSL0504 shop.rules(7,11): 'Order' has no member 'Totl' to give; did you mean 'Total'?")]
    [InlineData("| order.Total | => fee |\n  | 1 | none |\n  | 2 | none |", "Error RDSL0502 shop.rules(6,6): 'Fee' cannot be tested without 'express': give it here.")]
    [InlineData("| order.Total | express | => fee |\n  | 1 | true | none |\n  | 1 | - | none |", "Error RDSL0502 shop.rules(9,3): 'Fee' cannot be tested without 'express': give it here.")]
    [InlineData("| order.Total | express | => fee |\n  | 1 | true | none |\n  | \"x\" | true | none |", "Error RDSL0228 shop.rules(9,5): ")]
    [InlineData("| order.Total | express | => fee |\n  | 1 | true | \"x\" |", "Error RDSL0228 shop.rules(8,16): ")]
    [InlineData("| order.Total | express | => rule |\n  | 1 | true | expres |", "Error RDSL0508 shop.rules(8,16): 'Fee' has no rule \"expres\"; did you mean \"express\"?")]
    [InlineData("| order.Total.Amount | express | => fee |\n  | 1 | true | none |", "Error RDSL0506 shop.rules(7,11): A 'decimal' has no members: write its value without braces.")]
    public void A_mistake_in_examples_is_told_once_at_its_place(string examples, string diagnostic)
    {
        var found = Assert.Single(Tested.Diagnostics($"{Fee}test \"fees\"\n  {examples}\n"));

        Assert.StartsWith(diagnostic, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_cannot_go_into_what_is_given_as_a_whole()
    {
        var found = Assert.Single(Tested.Diagnostics($"{Fee}test \"fees\" given order = Samples.Big\n  | order.Total | express | => fee |\n  | 1 | true | none |\n  | 2 | true | none |\n"));

        Assert.StartsWith("Error RDSL0512 shop.rules(7,5): 'order' is given as a whole", found, StringComparison.Ordinal);
    }
}
