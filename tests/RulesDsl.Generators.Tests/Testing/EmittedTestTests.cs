using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;
using Snapshooter.Xunit;

namespace RulesDsl.Generators.Tests.Testing;

/// <summary>The C# that tests become, as their authors' colleagues read it.</summary>
public sealed class EmittedTestTests
{
    private const string Rules = """
        namespace Shop

        ruleset Offers(order: Order) -> Discount
        hit all
        rule "gold"
          when order.Customer.Tier is Gold
          then Percent = 15, Reason = "gold {order.Customer.Name}"
        rule "old"
          when order.Placed < now - 30d
          then Percent = 1, Reason = "old"

        test "gold and old"
          given now = 2026-05-01T10:00Z
                order = { Total: 1200, Customer: { Tier: Gold, Name: "Ada" }, Lines: [{ Price: 5 }], Placed: now - 31d }
          expect [{ Percent: 15, Reason: "gold Ada" }, { Percent: 1, For: { Name: "Ada" } }]

        ruleset Fee(total: decimal) -> decimal
        rule "small" when total < 100 then 5

        test "a small order" given total = 10 expect 5
        test "none" given total = 1000 expect none
        test "which" given total = 10 expect rule "small"
        """;

    [Theory]
    [InlineData("OffersTests")]
    [InlineData("FeeTests")]
    public void The_code_of_tests(string name) =>
        Snapshot.Match(RulesProject.Compile(TestModel.CSharp, ("shop.rules", Rules)).Generated("Shop.RuleTests." + name), name);

    [Fact]
    public void The_code_of_xunit_cases()
    {
        var project = RulesProject.Empty("").AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        var rules = Rules[..Rules.IndexOf("ruleset Offers", StringComparison.Ordinal)] + Rules[Rules.IndexOf("ruleset Fee", StringComparison.Ordinal)..];

        var result = RulesProject.Driver([new RulesText(RulesProject.Root + "shop.rules", rules)]).RunGenerators(project).GetRunResult();

        Snapshot.Match(result.Results.Single().GeneratedSources.Single(static source => source.HintName == "Shop.RuleTests.Fee.xunit.g.cs").SourceText.ToString(), "Fee.xunit");
    }
}
