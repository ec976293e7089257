using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class AllocationTests
{
    [Theory]
    [InlineData("order.Total >= 1000 and order.Tier is Gold and order.Buyer.Referrer.Name == \"Bo\"")]
    [InlineData("order.Count in [1, 5, 7] and order.Total in 1..5000 and order.Day in 2026-01-01..2026-12-31")]
    [InlineData("order.Name starts with \"Ada\" and order.Name like \"A?a*r\" and order.Name matches /ord/")]
    [InlineData("any(l in order.Lines where l.Price > 200) and sum(l in order.Lines : l.Price * l.Quantity) > 5")]
    [InlineData("count(m in order.Lines.Marks where m == \"red\") == 2 and order.Tags contains \"vip\" and 8 in order.Codes")]
    [InlineData("order.Labels[\"env\"] == \"prod\" and order.Lines[0].Price == 100 and now - order.Created > 3d")]
    [InlineData("(order.Discount ?? 0) * 2 == 0 and round(order.Total / 7, 2) > 3 and Twice(order.Count) == 14")]
    [InlineData("order.Tags contains any [\"x\", \"vip\"] and order.Codes subset of [4, 8] and 4 in order.Codes and order.Lines.Sku subset of [\"A-1\", \"B-2\", \"A-3\"]")]
    [InlineData("first(l in order.Lines by l.Price desc).Sku == \"B-2\" and first(l in order.Lines where l.Taxed).Sku == \"A-1\" and max(order.Count, 3) == 7")]
    [InlineData("order.Buyer is Company and order.Buyer.Number == \"SE-1\" and months(order.Created, now) == 1 and index(order.Name, \"'\") == 3 and count(order.Lines) == 3")]
    public void A_condition_allocates_nothing(string condition)
    {
        var evaluate = Evaluation.Delegate(condition);
        for (var i = 0; i < 100; i++)
            Assert.True(evaluate());

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            evaluate();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
