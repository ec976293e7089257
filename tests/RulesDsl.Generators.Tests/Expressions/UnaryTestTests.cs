using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class UnaryTestTests
{
    [Theory]
    [InlineData("order.Count", "7", true)]
    [InlineData("order.Count", ">= 7", true)]
    [InlineData("order.Count", "1..5", false)]
    [InlineData("order.Count", "1 <.. 7", true)]
    [InlineData("order.Count", "1, 7", true)]
    [InlineData("order.Count", "< 3, > 6", true)]
    [InlineData("order.Count", "[1, 2], 7..9", true)]
    [InlineData("order.Count", "not(1, 2)", true)]
    [InlineData("order.Count", "not 7", false)]
    [InlineData("order.Count", "not(1..5, > 6)", false)]
    [InlineData("order.Count", "-", true)]
    [InlineData("order.Tier", "Gold", true)]
    [InlineData("order.Tier", "Basic, Silver", false)]
    [InlineData("order.Tier", "not(Basic, Silver)", true)]
    [InlineData("order.Note", "null", true)]
    [InlineData("order.Note", "not null", false)]
    [InlineData("order.Rank", "> 5", false)]
    [InlineData("order.Rank", "not(> 5)", true)]
    [InlineData("order.Name", "\"x\", starts with \"Ada\"", true)]
    [InlineData("order.Name", "like \"ada*\" ignoring case", true)]
    [InlineData("order.Express", "true", true)]
    [InlineData("order.Day", "2026-04-30", true)]
    [InlineData("order.Total", "> order.Count", true)]
    public void A_test_looks_at_its_subject(string subject, string test, bool expected) =>
        Assert.Equal(expected, Evaluation.Passes(subject, test));
}
