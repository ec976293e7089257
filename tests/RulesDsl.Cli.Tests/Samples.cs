namespace RulesDsl.Cli.Tests;

/// <summary>Rules files that tests share.</summary>
internal static class Samples
{
    public const string Fees = """
        namespace Shop

        fact Order { total: decimal }

        ruleset Fee(order: Order) -> decimal

        rule "small"
          when order.total < 100
          then 5

        otherwise
          then 0

        test "a small order"
          given order = { total: 99 }
          expect 5
        """;

    public const string FeesInYaml = """
        namespace: Shop
        ---
        fact: Order
        fields: { total: decimal }
        ---
        ruleset: Fee
        inputs: { order: Order }
        output: decimal
        rules:
          - rule: small
            when: order.total < 100
            then: 5
        otherwise:
          then: 0
        """;

    /// <summary>A set of rules with a name that does not exist in its line 8.</summary>
    public static readonly string Misspelt = Fees.Replace("order.total <", "order.totl <", StringComparison.Ordinal);
}
