using FinOps.Data;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Rules;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;

namespace RulesDsl.FinOps.Tests.Rules;

/// <summary>The cost rules over whole estates.</summary>
public sealed class RecommenderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _directory = Directory.CreateTempSubdirectory("rulesdsl-recommender-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Every_cost_rule_finds_something_in_the_generated_estate()
    {
        var files = SampleData.Write(_directory, new SampleOptions { Resources = 1_000 });
        var catalog = ResourceCatalog.Join(FocusReader.Read(files.FocusFile), InventoryReader.Read(files.InventoryDirectory));
        var recommendations = Recommender.Recommend(catalog.Resources, files.AsOf);

        Assert.Equal(
            CostRules.Info.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal),
            recommendations.Select(recommendation => recommendation.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(recommendations.Count, recommendations.Select(each => (each.Kind, each.Resource, each.Variant)).Distinct().Count());
    }

    [Fact]
    public void A_recommendation_says_what_was_found_by_which_version_of_the_rules()
    {
        var disk = new Resource
        {
            Id = "vol-1", Kind = ResourceKind.Disk, Attached = false, Created = Now.AddDays(-30), MonthlyCost = 10.005m, Currency = "EUR",
            Owner = "data-science", Provider = "AWS", Account = "1", Region = "eu-west-1",
        };

        Assert.Equal(
            new Recommendation
            {
                Kind = "delete", Resource = "vol-1", Rule = "unattached disk", RuleVersion = CostRules.Info.Version, Saving = 10.00m, Currency = "EUR",
                Owner = "data-science", Severity = "medium", Evidence = "nothing uses this disk, made 2026-09-01", ResourceKind = "disk",
                Provider = "AWS", Account = "1", Region = "eu-west-1",
            },
            Assert.Single(Recommender.Recommend([disk], Now)));
    }
}
