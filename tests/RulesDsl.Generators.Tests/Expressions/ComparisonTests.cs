using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

public class ComparisonTests
{
    [Theory]
    [InlineData("order.Total >= 1000", true)]
    [InlineData("order.Total < 1200.5", false)]
    [InlineData("order.Total == 1200.50", true)]
    [InlineData("1000 <= order.Total", true)]
    [InlineData("order.Count == 7", true)]
    [InlineData("order.Count > 6.5", true)]
    [InlineData("order.Count == 7.0", true)]
    [InlineData("order.Count < order.Big", true)]
    [InlineData("order.Big > order.Total", true)]
    [InlineData("order.Huge > order.Big", true)]
    [InlineData("order.Huge > order.Count", true)]
    [InlineData("order.Level == 200", true)]
    [InlineData("order.Level < 300", true)]
    [InlineData("order.Level > -1", true)]
    [InlineData("order.Score > 2", true)]
    [InlineData("order.Score == 2.5", true)]
    [InlineData("order.Score == 25e-1", true)]
    [InlineData("order.Score > 15%", true)]
    [InlineData("order.Ratio == 0.5", true)]
    [InlineData("order.Ratio < order.Score", true)]
    [InlineData("order.Total * 10% > 120", true)]
    [InlineData("-order.Count == -7", true)]
    public void Numbers_compare_whatever_their_types(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Name == \"Ada's order\"", true)]
    [InlineData("order.Name == \"ada's order\"", false)]
    [InlineData("order.Name ~= \"ADA'S ORDER\"", true)]
    [InlineData("order.Note ~= \"x\"", false)]
    [InlineData("order.Name < \"B\"", true)]
    [InlineData("order.Name > \"a\"", false)]
    [InlineData("order.Note < \"a\"", false)]
    [InlineData("order.Note >= \"a\"", false)]
    [InlineData("order.Letter == \"x\"", true)]
    [InlineData("order.Id == \"0a1b2c3d-0000-0000-0000-000000000001\"", true)]
    public void Text_compares_by_code(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Tier is Gold", true)]
    [InlineData("order.Tier is not Gold", false)]
    [InlineData("order.Tier == Tier.Gold", true)]
    [InlineData("Gold == order.Tier", true)]
    [InlineData("order.Tier is gold", true)]
    [InlineData("order.Tier > Silver", true)]
    [InlineData("order.Wish is Gold", false)]
    [InlineData("order.Wish is not Gold", true)]
    [InlineData("order.Buyer.Tier == order.Tier", true)]
    [InlineData("order.Express", true)]
    [InlineData("order.Express == true", true)]
    [InlineData("order.Fee == order.Fee", true)]
    [InlineData("order.Buyer == order.Buyer", true)]
    [InlineData("order.Buyer == order.Agent", false)]
    [InlineData("order.Buyer is Company", true)]
    [InlineData("order.Agent is Company", false)]
    [InlineData("order.Agent is not Company", true)]
    [InlineData("order.Buyer.Referrer is Company", false)]
    public void Enums_flags_and_objects_compare(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Day == 2026-04-30", true)]
    [InlineData("order.Day < 2026-05-01", true)]
    [InlineData("order.Created == 2026-04-01T10:00Z", true)]
    [InlineData("order.Created < now", true)]
    [InlineData("order.Shipped < now", false)]
    [InlineData("order.Age >= 1d", true)]
    [InlineData("order.Age == 36h", true)]
    [InlineData("order.Stamp == 2026-04-01T00:00Z", true)]
    [InlineData("now.Month == 5", true)]
    [InlineData("now.DayOfWeek is Friday", true)]
    [InlineData("order.Age.TotalHours == 36", true)]
    public void Moments_compare(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Note is null", true)]
    [InlineData("order.Note is not null", false)]
    [InlineData("order.Note == null", true)]
    [InlineData("null == order.Note", true)]
    [InlineData("order.Discount == order.Rank", true)]
    [InlineData("order.Discount == 5", false)]
    [InlineData("order.Discount != 5", true)]
    [InlineData("order.Discount > 5", false)]
    [InlineData("order.Discount <= 5", false)]
    [InlineData("not (order.Discount > 5)", true)]
    [InlineData("order.Paid", false)]
    [InlineData("not order.Paid", true)]
    [InlineData("order.Paid == false", false)]
    [InlineData("none.Total > 5", false)]
    [InlineData("none.Total is null", true)]
    [InlineData("none.Buyer.Home.City is null", true)]
    [InlineData("none.Buyer.BirthDate.Month == 5", false)]
    [InlineData("order.Agent.Referrer.Name == \"Bo\"", false)]
    [InlineData("order.Agent.Name == order.Note", true)]
    [InlineData("order.Buyer.Referrer.Name == \"Bo\"", true)]
    [InlineData("order.Buyer.BirthDate.Month == now.Month", true)]
    [InlineData("order.Agent.Home.City.length > 0", false)]
    public void Null_is_a_value_without_order_and_a_path_through_it_is_null(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));

    [Theory]
    [InlineData("order.Name is empty", false)]
    [InlineData("order.Note is empty", true)]
    [InlineData("order.Lines is not empty", true)]
    [InlineData("order.Returns is empty", true)]
    [InlineData("order.Drafts is empty", true)]
    [InlineData("order.Walk is empty", false)]
    [InlineData("order.Frozen is empty", true)]
    [InlineData("order.Labels is empty", false)]
    [InlineData("order.Stock is empty", true)]
    [InlineData("order.Labels[\"owner\"] is empty", true)]
    public void Empty_is_null_or_nothing_inside(string condition, bool expected) =>
        Assert.Equal(expected, Evaluation.Holds(condition));
}
