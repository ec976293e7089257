using RulesDsl.Decisions;
using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class CallTests
{
    [Theory]
    [InlineData("Twice(order.Count)", 14)]
    [InlineData("twice(order.Count)", 14)]
    [InlineData("Twice(4) + 1", 9)]
    [InlineData("Twice(order.Rank)", null)]
    [InlineData("Functions.Twice(3)", 6)]
    [InlineData("Label(order.Name, order.Discount)", "Ada's order:")]
    [InlineData("Label(order.Name, 5)", "Ada's order:5")]
    [InlineData("Label(order.Note, 5)", null)]
    [InlineData("Label(\"a\", null)", "a:")]
    [InlineData("order.Greet(\"Bo\")", "Ada's order greets Bo")]
    [InlineData("order.Greet(order.Note)", null)]
    [InlineData("none.Greet(\"Bo\")", null)]
    [InlineData("none.Greet(\"Bo\").length", null)]
    [InlineData("order.Greet(\"Bo\").length", 21)]
    [InlineData("order.Share(7)", 1)]
    [InlineData("none.Share(7)", null)]
    public void Functions_and_methods_are_called(string expression, object? expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData("abs(-3)", 3)]
    [InlineData("max(order.Count, 9)", 9)]
    [InlineData("min(order.Score, 9)", 2.5)]
    [InlineData("lower(order.Name)", "ada's order")]
    [InlineData("upper(order.Buyer.Name)", "ADA")]
    [InlineData("upper(order.Note)", null)]
    [InlineData("trim(\"  a \")", "a")]
    [InlineData("length(order.Name)", 11)]
    [InlineData("length(order.Note)", null)]
    [InlineData("substring(order.Name, 6)", "order")]
    [InlineData("substring(order.Name, 0, 3)", "Ada")]
    [InlineData("replace(order.Name, \"Ada\", \"Bo\")", "Bo's order")]
    [InlineData("join(order.Tags, \", \")", "vip, AWS-prod")]
    [InlineData("join(order.Lines.Sku, \"+\")", "A-1+B-2+A-3")]
    [InlineData("split(\"a-b\", \"-\").count", 2)]
    [InlineData("int(2.9)", 2)]
    [InlineData("int(order.Score)", 2)]
    [InlineData("long(order.Count)", 7L)]
    [InlineData("double(order.Total)", 1200.5)]
    [InlineData("int(order.Discount)", null)]
    public void Built_in_functions_compute(string expression, object? expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Decimals_round_half_to_even_unless_told_otherwise()
    {
        Assert.Equal(2m, Evaluation.Of("round(2.5)"));
        Assert.Equal(3m, Evaluation.Of("round(2.5, AwayFromZero)"));
        Assert.Equal(1200.5m, Evaluation.Of("round(order.Total, 1)"));
        Assert.Equal(0.13m, Evaluation.Of("round(0.125, 2, AwayFromZero)"));
        Assert.Equal(2d, Evaluation.Of("round(order.Score)"));
        Assert.Equal(1200m, Evaluation.Of("floor(order.Total)"));
        Assert.Equal(1201m, Evaluation.Of("ceiling(order.Total)"));
        Assert.Equal(2.5m, Evaluation.Of("decimal(order.Score)"));
        Assert.Null(Evaluation.Of("round(order.Discount, 2)"));
    }

    [Fact]
    public void Functions_of_time_convert()
    {
        Assert.Equal(1.5m, Evaluation.Of("days(order.Age)"));
        Assert.Equal(36m, Evaluation.Of("hours(order.Age)"));
        Assert.Equal(TimeSpan.FromDays(7), Evaluation.Of("days(order.Count)"));
        Assert.Equal(new DateOnly(2026, 4, 1), Evaluation.Of("date(order.Created)"));
        Assert.Equal(new TimeOnly(12, 0), Evaluation.Of("time(order.Created)"));
        Assert.Equal(new DateTimeOffset(2026, 4, 30, 0, 0, 0, TimeSpan.Zero), Evaluation.Of("datetime(order.Day)"));
        Assert.Equal(new DateOnly(2026, 7, 30), Evaluation.Of("addMonths(order.Day, 3)"));
        Assert.Equal(new DateOnly(1991, 5, 17), Evaluation.Of("addYears(order.Buyer.BirthDate, 1)"));
        Assert.Null(Evaluation.Of("date(order.Shipped)"));
    }

    [Theory]
    [InlineData("Fail(order.Count) > 1", "7 is not welcome, at line 1, column 1 of test.rules, where order.Count = 7.")]
    [InlineData("order.Share(2) > 1", "7 has no 2 parts, at line 1, column 1 of test.rules, where order = RulesDsl.Generators.Tests.Expressions.Model.Order.")]
    [InlineData("substring(order.Name, 99) is empty", "startIndex cannot be larger than length of string. (Parameter 'startIndex'), at line 1, column 1 of test.rules, where order.Name = \"Ada's order\".")]
    [InlineData("int(order.Total * 10_000_000) > 1", "Value was either too large or too small for an Int32, at line 1, column 1 of test.rules, where order.Total = 1200.50.")]
    public void What_a_call_throws_is_told_with_its_place(string condition, string message)
    {
        var failure = Assert.Throws<RuleEvaluationException>(() => Evaluation.Holds(condition));

        Assert.Equal("Rule \"test\" cannot be evaluated: " + message, failure.Message);
    }
}
