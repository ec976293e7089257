using System.Globalization;
using RulesDsl.Decisions;
using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class ArithmeticTests
{
    [Theory]
    [InlineData("order.Count + 1", "8", typeof(int))]
    [InlineData("order.Count * 2.5", "17.5", typeof(decimal))]
    [InlineData("order.Count / 2", "3.5", typeof(decimal))]
    [InlineData("order.Count % 4", "3", typeof(int))]
    [InlineData("order.Big + order.Count", "5000000007", typeof(long))]
    [InlineData("order.Level + order.Level", "400", typeof(int))]
    [InlineData("order.Total - 0.50", "1200.00", typeof(decimal))]
    [InlineData("order.Total + order.Count * 2", "1214.50", typeof(decimal))]
    [InlineData("(order.Count + 1) * 2", "16", typeof(int))]
    [InlineData("order.Count - (order.Count - 2)", "2", typeof(int))]
    [InlineData("order.Score * 2", "5", typeof(double))]
    [InlineData("1 + 2.5 + order.Score", "6", typeof(double))]
    [InlineData("2 * 3 - order.Total", "-1194.50", typeof(decimal))]
    [InlineData("10 - 2 - order.Count", "1", typeof(int))]
    [InlineData("order.Score / 2", "1.25", typeof(double))]
    [InlineData("order.Huge - order.Count", "17999999999999999993", typeof(decimal))]
    [InlineData("-order.Total", "-1200.50", typeof(decimal))]
    [InlineData("- (order.Count + 1)", "-8", typeof(int))]
    [InlineData("15%", "0.15", typeof(decimal))]
    [InlineData("1_000", "1000", typeof(int))]
    [InlineData("3_000_000_000", "3000000000", typeof(long))]
    [InlineData("1.5e3", "1500", typeof(double))]
    [InlineData("2_000_000_000 * 2.0", "4000000000.0", typeof(decimal))]
    [InlineData("7 / 2", "3.5", typeof(decimal))]
    [InlineData("7 % 2 - 5", "-4", typeof(int))]
    public void Numbers_compute_in_the_type_that_holds_both(string expression, string expected, Type type)
    {
        var value = Evaluation.Of(expression);

        Assert.IsType(type, value);
        Assert.Equal(expected, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("order.Discount + 1")]
    [InlineData("1 - order.Rank")]
    [InlineData("order.Rank / 2")]
    [InlineData("-order.Rank")]
    [InlineData("none.Score / 2")]
    [InlineData("order.Shipped + 1d")]
    [InlineData("now - order.Shipped")]
    public void Arithmetic_with_null_is_null(string expression) => Assert.Null(Evaluation.Of(expression));

    [Theory]
    [InlineData("now - order.Created > 29d", true)]
    [InlineData("now - order.Created > 30d", false)]
    [InlineData("order.Created + 30d == now", true)]
    [InlineData("order.Day + 1d == 2026-05-01", true)]
    [InlineData("order.Day - 1w == 2026-04-23", true)]
    [InlineData("2026-05-01 - order.Day == 1d", true)]
    [InlineData("order.Age + 12h == 2d", true)]
    [InlineData("order.Age * 2 == 3d", true)]
    [InlineData("2 * order.Age == 3d", true)]
    [InlineData("order.Age * 0.5 == 18h", true)]
    [InlineData("order.Age / 3 == 12h", true)]
    [InlineData("order.Age / 1d == 1.5", true)]
    [InlineData("-order.Age < 0s", true)]
    [InlineData("order.Age == 1d + 6h * 2", true)]
    [InlineData("order.Age == 1d + 12h", true)]
    public void Moments_and_durations_compute(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Total / (order.Count - 7) > 1", typeof(DivideByZeroException))]
    [InlineData("order.Count % (order.Count - 7) == 1", typeof(DivideByZeroException))]
    [InlineData("order.Score / (order.Score - 2.5) > 1", typeof(DivideByZeroException))]
    [InlineData("order.Count * 2_000_000_000 > 1", typeof(OverflowException))]
    [InlineData("order.Total * 79_000_000_000_000_000_000_000_000_000 > 1", typeof(OverflowException))]
    [InlineData("now + 1w * 1_000_000 > now", typeof(ArgumentOutOfRangeException))]
    [InlineData("order.Day + 1h == order.Day", typeof(ArgumentException))]
    public void What_cannot_be_computed_fails_with_its_cause(string condition, Type cause)
    {
        var failure = Assert.Throws<RuleEvaluationException>(() => Evaluation.Holds(condition));

        Assert.IsType(cause, failure.InnerException);
    }

    [Fact]
    public void A_failure_names_the_rule_the_place_and_the_values()
    {
        var failure = Assert.Throws<RuleEvaluationException>(() => Evaluation.Holds("order.Express and order.Total / (order.Count - 7) > 1"));

        Assert.Equal(
            "Rule \"test\" cannot be evaluated: Attempted to divide by zero, at line 1, column 19 of test.rules, where order.Total = 1200.50, order.Count = 7.",
            failure.Message);
        Assert.Equal(("test", "test.rules", 1, 19), (failure.Rule, failure.File, failure.Line, failure.Column));
    }
}
