namespace Shop.Tests;

public sealed class DiscountTests
{
    [Fact]
    public void Nobody_gets_more_than_fifteen_percent()
    {
        var order = new Order(Total: 1_000_000, Weight: 4, Country: "SE", Tier.Gold);

        Assert.True(Discounts.Evaluate(order).Percent <= 15);
    }
}
