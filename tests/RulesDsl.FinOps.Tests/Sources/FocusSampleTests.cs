using RulesDsl.FinOps.Sources.Focus;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>
/// A thousand real rows of AWS, Microsoft and Oracle. What is expected here was computed apart from this code, by a script over the same
/// file that sums the column in decimal arithmetic, groups by the canonical id, and divides by the days from a resource's first charge
/// to the last charge's end (at least one).
/// </summary>
public sealed class FocusSampleTests
{
    [PublicDataFact]
    public void The_sample_adds_up()
    {
        var costs = FocusReader.Read(PublicData.Path("finops", "focus-1.0-sample.csv"));

        Assert.Equal((1000, 840), (costs.Rows, costs.Resources.Count));
        var total = Assert.Single(costs.Totals);
        Assert.Equal(("USD", 17.97651418586m, 0m, -3m, 0m), (total.Currency, total.Usage, total.Unattributed, total.Credits, total.Adjustments));
        Assert.Equal(142.622704m, costs.Resources.Sum(cost => cost.MonthlyCost));
        Assert.Equal(new DateTimeOffset(2024, 10, 1, 0, 0, 0, TimeSpan.Zero), costs.To);
    }

    [PublicDataFact]
    public void The_dearest_resource_of_the_sample_is_a_graphics_instance()
    {
        var costs = FocusReader.Read(PublicData.Path("finops", "focus-1.0-sample.csv"));

        var dearest = costs.Resources.MaxBy(cost => cost.MonthlyCost)!;

        Assert.Equal(("i-06fal80lf5517049b", 53.333333m, "BrightPathMatrix"), (dearest.Resource, dearest.MonthlyCost, dearest.Tags["application"]));
    }

    [PublicDataFact]
    public void The_specifications_own_examples_name_what_they_lack()
    {
        var examples = Directory.GetFiles(PublicData.Path("finops", "focus-spec", "examples"), "commitment_discount_usage*.csv");

        Assert.NotEmpty(examples);
        foreach (var example in examples)
            Assert.Contains("the header lacks", Record.Exception(() => FocusReader.Read(example))?.Message, StringComparison.Ordinal);
    }
}
