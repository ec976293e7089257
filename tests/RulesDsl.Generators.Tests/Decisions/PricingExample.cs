namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>The first example of the language's description.</summary>
internal static class PricingExample
{
    public const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public sealed record Customer { public Tier Tier { get; init; } public string Name { get; init; } = ""; public DateOnly? BirthDate { get; init; } }
            public sealed record Order { public decimal Total { get; init; } public Customer Customer { get; init; } = new(); }
            public sealed record Discount { public int Percent { get; init; } public required string Reason { get; init; } }
        }
        """;

    public const string Rules = """
        # pricing.rules
        namespace Shop.Pricing
        using Shop

        # The best discount that an order can get.
        ruleset Discounts(order: Order, now: DateTimeOffset) -> Discount
          hit first

        rule "gold customer, big order"  [tags: loyalty]
          when order.Customer.Tier is Gold
           and order.Total >= 1000
          then Percent = 15
               Reason  = "gold customer, {order.Total} in one order"

        rule "birthday"  [from: 2026-01-01, to: 2026-12-31]
          when order.Customer.BirthDate is not null
           and order.Customer.BirthDate.Month == now.Month
          then Percent = 10, Reason = "happy birthday, {order.Customer.Name}"

        otherwise
          then Percent = 0, Reason = "no discount"
        """;
}
