using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

/// <summary>Generated code is shown to users: it reads as one of them would have written it.</summary>
public class EmittedCodeTests
{
    [Theory]
    [InlineData("order.Total >= 1000", "order.Total >= 1000m")]
    [InlineData("order.Count in 1..10", "order.Count is >= 1 and <= 10")]
    [InlineData("order.Count not in [1, 2]", "order.Count is not (1 or 2)")]
    [InlineData("order.Name in [\"a\", \"b\"] and not order.Express", "order.Name is \"a\" or \"b\" && !order.Express")]
    [InlineData("none.Buyer.Home.City is empty", "string.IsNullOrEmpty(none?.Buyer?.Home?.City)")]
    [InlineData("order.Agent.Referrer.Credit > 5", "order.Agent?.Referrer?.Credit > 5m")]
    [InlineData("order.Agent is not null and order.Agent.Credit > 5", "order.Agent is not null && order.Agent.Credit > 5m")]
    [InlineData("order.Paid and true", "order.Paid == true && true")]
    [InlineData("not order.Paid", "order.Paid != true")]
    [InlineData("order.Note contains \"x\"", "order.Note?.Contains(\"x\", global::System.StringComparison.Ordinal) == true")]
    [InlineData("order.Name like \"Ada*\"", "order.Name?.StartsWith(\"Ada\", global::System.StringComparison.Ordinal) == true")]
    [InlineData("any(l in order.Lines where l.Taxed)", "AnyL(order)")]
    [InlineData("order.Discount ?? 0", "order.Discount ?? 0m")]
    [InlineData("now - order.Created > 30d", "now - order.Created > Duration")]
    [InlineData("order.Express and (order.Count > 1 or order.Count < 0)", "order.Express && (order.Count > 1 || order.Count < 0)")]
    public void Expressions_become_direct_code(string condition, string expected) => Assert.Equal(expected, Evaluation.Source(condition));
}
