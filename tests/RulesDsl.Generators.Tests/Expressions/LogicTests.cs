using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class LogicTests
{
    [Theory]
    [InlineData("order.Express and order.Total > 1", true)]
    [InlineData("order.Express and order.Paid", false)]
    [InlineData("order.Express or order.Paid", true)]
    [InlineData("order.Paid or order.Count == 1 or order.Tier is Gold", true)]
    [InlineData("not order.Express or order.Count == 7", true)]
    [InlineData("not (order.Express or order.Count == 7)", false)]
    [InlineData("order.Express and (order.Paid or order.Count == 7) and not order.Paid", true)]
    [InlineData("not (order.Tier in [Gold, Silver])", false)]
    public void Conditions_combine(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Buyer.BirthDate is not null and order.Buyer.BirthDate.Year == 1990", true)]
    [InlineData("order.Agent is not null and order.Agent.Credit > 5", false)]
    [InlineData("order.Agent is null or order.Agent.Credit > 5", true)]
    [InlineData("order.Buyer.Referrer.Tier is Silver and order.Buyer.Referrer.Name == \"Bo\"", true)]
    [InlineData("if order.Agent is null then true else order.Agent.Credit > 5", true)]
    public void What_a_condition_has_shown_to_be_there_may_be_used(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("if order.Express then 1 else 2", 1)]
    [InlineData("if order.Paid then \"a\" else \"b\"", "b")]
    [InlineData("if order.Express then order.Rank else 5", null)]
    [InlineData("if order.Paid then null else order.Count", 7)]
    [InlineData("if order.Paid then order.Buyer else order.Agent", null)]
    [InlineData("order.Rank ?? 3", 3)]
    [InlineData("order.Note ?? \"none\"", "none")]
    [InlineData("order.Name ?? \"none\"", "Ada's order")]
    [InlineData("order.Note ?? order.Agent.Name ?? \"x\"", "x")]
    [InlineData("order.Agent.Tier ?? Basic", Model.Tier.Basic)]
    [InlineData("none.Count ?? order.Count", 7)]
    [InlineData("order.Rank ?? none.Count", null)]
    public void Choices_choose(string expression, object? expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void A_choice_between_whole_and_decimal_is_decimal()
    {
        Assert.Equal(1200.50m, Evaluation.Of("if order.Express then order.Total else order.Count"));
        Assert.Equal(7m, Evaluation.Of("if order.Paid then order.Total else order.Count"));
        Assert.Equal(7m, Evaluation.Of("order.Discount ?? order.Count"));
        Assert.Equal(0m, Evaluation.Of("order.Discount ?? 0"));
    }
}
