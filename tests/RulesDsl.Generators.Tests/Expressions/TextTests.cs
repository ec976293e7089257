using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class TextTests
{
    [Theory]
    [InlineData("order.Name contains \"'s o\"", true)]
    [InlineData("order.Name contains \"ADA\"", false)]
    [InlineData("order.Name contains \"ADA\" ignoring case", true)]
    [InlineData("order.Name starts with \"Ada\"", true)]
    [InlineData("order.Name ends with \"ORDER\" ignoring case", true)]
    [InlineData("not (order.Name ends with \"x\")", true)]
    [InlineData("order.Note contains \"x\"", false)]
    [InlineData("not (order.Note contains \"x\")", true)]
    [InlineData("order.Name contains order.Note", false)]
    [InlineData("order.Note starts with order.Note", false)]
    [InlineData("order.Agent.Home.City starts with \"L\"", false)]
    [InlineData("order.Buyer.Home.City starts with \"L\"", true)]
    [InlineData("order.Name contains order.Buyer.Name", true)]
    public void Text_is_searched_by_code(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Name matches /^Ada/", true)]
    [InlineData("order.Name matches /^ada/", false)]
    [InlineData("order.Name matches /^ada/i", true)]
    [InlineData("order.Name matches /ORDER$/ ignoring case", true)]
    [InlineData("order.Note matches /.*/", false)]
    [InlineData("not (order.Note matches /.*/)", true)]
    [InlineData("order.Name matches /\"|'/", true)]
    public void Text_matches_regular_expressions(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Name like \"Ada*\"", true)]
    [InlineData("order.Name like \"*order\"", true)]
    [InlineData("order.Name like \"*'s*\"", true)]
    [InlineData("order.Name like \"Ada's order\"", true)]
    [InlineData("order.Name like \"Ada\"", false)]
    [InlineData("order.Name like \"ADA*\"", false)]
    [InlineData("order.Name like \"ADA*\" ignoring case", true)]
    [InlineData("order.Name like \"A?a*r\"", true)]
    [InlineData("order.Name like \"A*x*r\"", false)]
    [InlineData("order.Name like \"*\"", true)]
    [InlineData("order.Note like \"*\"", false)]
    [InlineData("order.Note like \"A?\"", false)]
    [InlineData("order.Name like order.Buyer.Name", false)]
    [InlineData("order.Name like order.Note", false)]
    public void Text_is_like_a_glob(string condition, bool expected) => Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"{order.Name}!\"", "Ada's order!")]
    [InlineData("\"{order.Total} in one order\"", "1200.50 in one order")]
    [InlineData("\"{order.Total:0.000}\"", "1200.500")]
    [InlineData("\"{order.Score}\"", "2.5")]
    [InlineData("\"[{order.Note}]\"", "[]")]
    [InlineData("\"[{order.Discount}|{none.Name}]\"", "[|]")]
    [InlineData("\"{order.Tier} {order.Wish}\"", "Gold ")]
    [InlineData("\"{order.Express} {order.Paid}\"", "true ")]
    [InlineData("\"{order.Day}\"", "2026-04-30")]
    [InlineData("\"{order.Day:dd.MM.yyyy}\"", "30.04.2026")]
    [InlineData("\"{order.Created}\"", "2026-04-01T12:00:00+02:00")]
    [InlineData("\"{{braces}} and \\\"quotes\\\"\"", "{braces} and \"quotes\"")]
    [InlineData("\"{if order.Express then 1 else 2}\"", "1")]
    [InlineData("\"{order.Tier is Gold}\"", "true")]
    [InlineData("\"{order.Labels[\"env\"]}\"", "prod")]
    [InlineData("\"{order.Name} {\"in {order.Buyer.Name}\"}\"", "Ada's order in Ada")]
    [InlineData("order.Name + \"!\"", "Ada's order!")]
    [InlineData("order.Note + \"!\"", null)]
    [InlineData("\"back\\\\slash \\u0007 {order.Count}\"", "back\\slash \a 7")]
    public void Templates_show_values(string expression, string? expected) => Assert.Equal(expected, Evaluation.Of(expression));
}
