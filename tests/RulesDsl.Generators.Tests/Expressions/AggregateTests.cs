using RulesDsl.Decisions;
using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class AggregateTests
{
    [Theory]
    [InlineData("any(l in order.Lines where l.Price > 200)", true)]
    [InlineData("any(l in order.Lines where l.Price > 300)", false)]
    [InlineData("any(l in order.Returns)", false)]
    [InlineData("any(l in order.Lines)", true)]
    [InlineData("all(l in order.Lines where l.Quantity >= 1)", true)]
    [InlineData("all(l in order.Lines where l.Taxed)", false)]
    [InlineData("all(l in order.Returns where l.Taxed)", true)]
    [InlineData("none(l in order.Lines where l.Price > 300)", true)]
    [InlineData("none(l in order.Lines where l.Taxed)", false)]
    [InlineData("any(l in order.Drafts where l.Taxed)", false)]
    [InlineData("all(l in order.Drafts where l.Taxed)", true)]
    [InlineData("any(l in none.Lines)", false)]
    [InlineData("any(l in order.Lines where l.Price > order.Total / 10)", true)]
    [InlineData("any(l in order.Lines where any(m in l.Marks where m == \"big\"))", true)]
    [InlineData("any(l in order.Lines where any(other in order.Lines where other.Price > l.Price and other.Sku != l.Sku))", true)]
    [InlineData("any(order in order.Lines where order.Taxed)", true)]
    [InlineData("any(l in order.Lines where l.Rebate > 5)", true)]
    [InlineData("any(order.Lines)", true)]
    [InlineData("all(order.Lines.Taxed)", false)]
    public void Quantifiers_say_whether_elements_fit(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("count(l in order.Lines where l.Taxed)", 2)]
    [InlineData("count(l in order.Lines)", 3)]
    [InlineData("count(l in order.Drafts)", 0)]
    [InlineData("count(order.Walk)", 3)]
    [InlineData("sum(l in order.Lines : l.Quantity)", 7)]
    [InlineData("sum(l in order.Drafts : l.Quantity)", 0)]
    [InlineData("sum(l in order.Lines where l.Taxed : l.Weight)", 3.5)]
    [InlineData("min(l in order.Lines : l.Quantity)", 1)]
    [InlineData("max(l in order.Lines : l.Weight)", 2d)]
    [InlineData("min(l in order.Lines : l.Sku)", "A-1")]
    [InlineData("max(l in order.Lines : l.Sku)", "B-2")]
    [InlineData("max(l in order.Returns : l.Quantity)", null)]
    [InlineData("avg(l in order.Returns : l.Quantity)", null)]
    [InlineData("avg(l in order.Lines where l.Taxed : l.Weight)", 1.75)]
    [InlineData("sum(n in order.Walk : n * 2)", 12)]
    [InlineData("sum(n in order.Frozen : n)", 0)]
    [InlineData("sum(order.Codes)", 12)]
    [InlineData("count(count in order.Codes where count > 4)", 1)]
    [InlineData("sum(value in order.Lines where value.Due > 2026-05-01 : value.Rebate ?? 0) > 5", true)]
    [InlineData("sum(Duration in order.Lines.Lead : Duration) > 1h", true)]
    [InlineData("count(each in order.Lines.Marks where each == \"red\")", 2)]
    [InlineData("count(class in order.Codes)", 2)]
    [InlineData("sum(q in order.Lines.Quantity : q)", 7)]
    [InlineData("count(m in order.Lines.Marks)", 3)]
    [InlineData("max(order.Lines.Quantity)", 4)]
    public void Aggregates_make_one_value(string expression, object? expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Nulls_are_skipped()
    {
        Assert.Equal(15m, Evaluation.Of("sum(l in order.Lines : l.Rebate)"));
        Assert.Equal(7.5m, Evaluation.Of("avg(l in order.Lines : l.Rebate)"));
        Assert.Equal(5m, Evaluation.Of("min(l in order.Lines : l.Rebate)"));
        Assert.Equal(12m, Evaluation.Of("sum(order.Offers)"));
        Assert.Equal(3m, Evaluation.Of("min(o in order.Offers : o)"));
    }

    [Fact]
    public void The_average_of_whole_numbers_is_decimal() =>
        Assert.Equal(2.5m, Evaluation.Of("avg(l in order.Lines where l.Quantity in [1, 4] : l.Quantity)"));

    [Fact]
    public void Moments_and_durations_have_extremes_and_durations_a_sum()
    {
        Assert.Equal(new DateOnly(2026, 5, 1), Evaluation.Of("min(l in order.Lines : l.Due)"));
        Assert.Equal(TimeSpan.FromHours(6), Evaluation.Of("sum(l in order.Lines : l.Lead)"));
        Assert.Equal(TimeSpan.FromHours(2), Evaluation.Of("avg(l in order.Lines : l.Lead)"));
    }

    [Fact]
    public void A_sum_that_overflows_fails()
    {
        var failure = Assert.Throws<RuleEvaluationException>(() => Evaluation.Of("sum(l in order.Lines : l.Quantity * 1_000_000_000)"));

        Assert.IsType<OverflowException>(failure.InnerException);
    }

    [Fact]
    public void A_failure_inside_an_aggregate_names_the_element()
    {
        var failure = Assert.Throws<RuleEvaluationException>(() => Evaluation.Of("sum(l in order.Lines : l.Price / (l.Quantity - 1))"));

        Assert.Equal(("l.Price", (object?)250.25m), (failure.Values[0].Key, failure.Values[0].Value));
        Assert.Equal(24, failure.Column);
    }
}
