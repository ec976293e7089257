using RulesDsl.Decisions;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: what cannot be computed names rule, file, line, column and the values.</summary>
public class FailureTests
{
    [Theory]
    [InlineData("decimal", "order.Total / (order.Count - 7)", "Attempted to divide by zero", "order.Total = 1200.50, order.Count = 7")]
    [InlineData("double", "order.Score / (order.Score - 2.5)", "Attempted to divide by zero", "order.Score = 2.5")]
    [InlineData("int", "order.Count % (order.Count - 7)", "Attempted to divide by zero", "order.Count = 7")]
    [InlineData("int", "order.Count * 1_000_000_000", "Arithmetic operation resulted in an overflow", "order.Count = 7")]
    [InlineData("decimal", "order.Total * 79_228_162_514_264_337_593_543_950_335", "Value was either too large or too small for a Decimal", "order.Total = 1200.50")]
    [InlineData("int", "int(order.Big)", "Arithmetic operation resulted in an overflow", "order.Big = 5000000000")]
    [InlineData("int", "abs(order.Count * -1 - 2_147_483_641)", "Negating the minimum value of a twos complement number is invalid", "order.Count = 7")]
    [InlineData("int", "order.Share(2)", "7 has no 2 parts", "order = RulesDsl.Generators.Tests.Expressions.Model.Order")]
    [InlineData("string", "substring(order.Name, order.Count + 93)", "startIndex cannot be larger than length of string. (Parameter 'startIndex')", "order.Name = \"Ada's order\", order.Count = 7")]
    [InlineData("date", "order.Day + order.Age", "a date moves by whole days, not by 1.12:00:00", "order.Day = 2026-04-30, order.Age = 1.12:00:00")]
    [InlineData("date", "date(2026, order.Count + 6, 1)", "Year, Month, and Day parameters describe an un-representable DateTime", "order.Count = 7")]
    [InlineData("datetime", "order.Created + order.Age * 100_000_000", "Value was either too large or too small for an Int64", "order.Created = 2026-04-01T12:00:00+02:00, order.Age = 1.12:00:00")]
    public void What_cannot_be_computed_says_why_and_from_what(string type, string expression, string cause, string values)
    {
        foreach (var failure in Rules.Throw<RuleEvaluationException>(type, expression))
        {
            Assert.Equal("it", failure.Rule);
            Assert.Contains(failure.File, new[] { "cases.rules", "cases.rules.yaml" });
            Assert.Equal($"Rule \"it\" cannot be evaluated: {cause}, at line {failure.Line}, column {failure.Column} of {failure.File}, where {values}.", failure.Message);
            Assert.NotNull(failure.InnerException);
        }
    }

    [Fact]
    public void The_place_is_that_of_the_operation_in_the_file()
    {
        var failures = Rules.Throw<RuleEvaluationException>("decimal", "1 + order.Total / (order.Count - 7)");
        Assert.Equal([("cases.rules", 5, 12), ("cases.rules.yaml", 7, 13)], failures.Select(static failure => (failure.File, failure.Line, failure.Column)));
    }

    [Fact]
    public void A_failure_is_told_once()
    {
        foreach (var failure in Rules.Throw<RuleEvaluationException>("decimal", "sum(l in order.Lines : max(l.Price, l.Price / (l.Quantity - 1)))"))
            Assert.IsType<DivideByZeroException>(failure.InnerException);
    }

    [Fact]
    public void A_division_by_a_literal_zero_is_an_error_of_the_build()
    {
        Rules.Say("⟦order.Count / 0⟧ > 1", "RDSL0239: This divides by zero: write another divisor.");
        Rules.Say("⟦2_000_000_000 * 2⟧ > order.Count", "RDSL0239: The result is out of range for int: write one of the numbers with a fraction, such as 1.0, to compute in decimal.");
    }

    [Fact]
    public void Nothing_throws_where_null_or_a_guard_comes_before() => Rules.Hold(
        "order.Count == 7 or order.Total / (order.Count - 7) > 1",
        "not (order.Count != 7 and order.Total / (order.Count - 7) > 1)",
        "(if order.Count == 7 then 1 else order.Total / (order.Count - 7)) == 1",
        "none.Greet(none.Name) is null",
        "none.Share(0) is null");
}
