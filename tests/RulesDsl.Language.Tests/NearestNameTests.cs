using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("Cutsomer", "Customer")]
    [InlineData("customer", "Customer")]
    [InlineData("Custmer", "Customer")]
    [InlineData("Customers", "Customer")]
    [InlineData("Totl", "Total")]
    [InlineData("y", "Y")]
    [InlineData("X", null)]
    [InlineData("Lineage", null)]
    [InlineData("Something", null)]
    [InlineData("", null)]
    public void The_nearest_name_takes_the_fewest_edits_and_no_more_than_a_third(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["Total", "Customer", "Lines", "Y"]));

    [Fact]
    public void Of_equally_near_names_the_first_is_taken() => Assert.Equal("Bar", NearestName.Of("Baz", ["Bar", "Bat"]));

    [Fact]
    public void Nothing_is_near_where_there_is_nothing() => Assert.Null(NearestName.Of("Total", []));
}
