using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class PathTests
{
    [Theory]
    [InlineData("order.Labels[\"env\"]", "prod")]
    [InlineData("order.Labels[\"nope\"]", null)]
    [InlineData("order.Labels[order.Note]", null)]
    [InlineData("order.Stock[\"x\"]", null)]
    [InlineData("none.Labels[\"env\"]", null)]
    [InlineData("order.Lines[0].Sku", "A-1")]
    [InlineData("order.Lines[3].Sku", null)]
    [InlineData("order.Lines[0 - 1].Sku", null)]
    [InlineData("order.Lines[order.Rank].Sku", null)]
    [InlineData("order.Lines[order.Count - 5].Sku", "A-3")]
    [InlineData("order.Tags[1]", "AWS-prod")]
    [InlineData("order.Offers[1]", null)]
    [InlineData("order.Frozen[0]", null)]
    [InlineData("order.Drafts[0].Price", null)]
    [InlineData("order.Lines.count", 3)]
    [InlineData("order.Tags.Count", 2)]
    [InlineData("order.Drafts.count", null)]
    [InlineData("order.Walk.count", 3)]
    [InlineData("order.Codes.count", 2)]
    [InlineData("order.Frozen.count", 0)]
    [InlineData("order.Labels.count", 2)]
    [InlineData("order.Name.length", 11)]
    [InlineData("order.Note.length", null)]
    [InlineData("order.buyer.birth_date.Year", 1990)]
    [InlineData("ORDER.Count", 7)]
    public void A_path_ends_in_a_value_or_null(string expression, object? expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void A_path_through_a_collection_collects()
    {
        Assert.Equal(["A-1", "B-2", "A-3"], (IEnumerable<string>)Evaluation.Of("order.Lines.Sku")!);
        Assert.Equal([10m, null, 5m], (IEnumerable<decimal?>)Evaluation.Of("order.Lines.Rebate")!);
        Assert.Equal(["red", "big", "red"], (IEnumerable<string>)Evaluation.Of("order.Lines.Marks")!);
        Assert.Equal([2026, 2026, 2026], (IEnumerable<int>)Evaluation.Of("order.Lines.Due.Year")!);
        Assert.Equal(3, Evaluation.Of("order.Lines.Sku.count"));
        Assert.Empty((IEnumerable<string>)Evaluation.Of("order.Drafts.Sku")!);
    }
}
