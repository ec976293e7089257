using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class MembershipTests
{
    [Theory]
    [InlineData("order.Count in [1, 7]", true)]
    [InlineData("order.Count not in [1, 7]", false)]
    [InlineData("order.Count in [1, 7.5]", false)]
    [InlineData("order.Count in [order.Big, order.Lines.count + 4]", true)]
    [InlineData("order.Total in [1200.5, 3]", true)]
    [InlineData("order.Name in [\"x\", \"Ada's order\"]", true)]
    [InlineData("order.Note in [\"x\", null]", true)]
    [InlineData("order.Note in [\"x\"]", false)]
    [InlineData("order.Note not in [\"x\"]", true)]
    [InlineData("order.Rank in [1, 2]", false)]
    [InlineData("order.Rank not in [1, 2]", true)]
    [InlineData("order.Tier in [Gold]", true)]
    [InlineData("order.Tier in [Basic, Silver]", false)]
    [InlineData("order.Tier not in [Tier.Basic]", true)]
    [InlineData("order.Day in [2026-04-30, 2026-01-01]", true)]
    [InlineData("order.Wish in [order.Tier, null]", true)]
    public void A_value_is_one_of_several(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Fact]
    public void A_value_is_one_of_very_many()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 5000));
        var texts = string.Join(", ", Enumerable.Range(0, 100).Select(static number => $"\"{number}\"").Append("\"Ada's order\""));

        Assert.True(Evaluation.Holds($"order.Count in [{numbers}]"));
        Assert.False(Evaluation.Holds($"order.Rank in [{numbers}]"));
        Assert.True(Evaluation.Holds($"order.Rank not in [{numbers}]"));
        Assert.True(Evaluation.Holds($"order.Name in [{texts}]"));
        Assert.False(Evaluation.Holds($"order.Note in [{texts}]"));
        Assert.True(Evaluation.Holds($"order.Note in [{texts}, null]"));
    }

    [Theory]
    [InlineData("order.Count in 1..7", true)]
    [InlineData("order.Count in 7..10", true)]
    [InlineData("order.Count in 1 ..< 7", false)]
    [InlineData("order.Count in 7 <.. 10", false)]
    [InlineData("order.Count between 1 and 10", true)]
    [InlineData("order.Count not in 1..5", true)]
    [InlineData("order.Count in 1.5..10", true)]
    [InlineData("order.Total in 1000..order.Big", true)]
    [InlineData("order.Rank in 1..10", false)]
    [InlineData("order.Rank not in 1..10", true)]
    [InlineData("order.Count in 1..order.Rank", false)]
    [InlineData("order.Tier in Silver..Gold", true)]
    [InlineData("order.Day in 2026-01-01..2026-12-31", true)]
    [InlineData("order.Created in now - 60d .. now", true)]
    [InlineData("order.Shipped in now - 60d .. now", false)]
    [InlineData("order.Name in \"A\"..\"B\"", true)]
    [InlineData("order.Note in \"A\"..\"B\"", false)]
    [InlineData("order.Score in 2..3", true)]
    [InlineData("order.Age in 1h..2d", true)]
    public void A_value_is_in_a_range(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("\"vip\" in order.Tags", true)]
    [InlineData("\"VIP\" in order.Tags", false)]
    [InlineData("order.Tags contains \"vip\"", true)]
    [InlineData("order.Tags contains \"VIP\" ignoring case", true)]
    [InlineData("order.Name not in order.Tags", true)]
    [InlineData("order.Note in order.Tags", false)]
    [InlineData("8 in order.Codes", true)]
    [InlineData("order.Walk contains 3", true)]
    [InlineData("order.Frozen contains 3", false)]
    [InlineData("9 in order.Offers", true)]
    [InlineData("null in order.Offers", true)]
    [InlineData("order.Count in order.Offers", false)]
    [InlineData("order.Lines.Sku contains \"B-2\"", true)]
    [InlineData("order.Lines.Marks contains \"big\"", true)]
    [InlineData("\"B-2\" in order.Drafts.Sku", false)]
    [InlineData("none.Tags contains \"vip\"", false)]
    public void A_value_is_an_element(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Fact]
    public void All_truths_may_be_named_though_that_asks_nothing()
    {
        Assert.True(Evaluation.Holds("order.Express in [true, false]"));
        Assert.False(Evaluation.Holds("order.Express not in [true, false]"));
        Assert.False(Evaluation.Holds("order.Paid in [true, false]"));
        Assert.True(Evaluation.Holds("order.Paid not in [true, false]"));
    }
}
