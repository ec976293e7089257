using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Decisions;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>What the generator does again after an edit, which is as little as possible.</summary>
public sealed class CachingTests
{
    private static readonly string[] Steps =
        [TrackingNames.Parse, TrackingNames.Header, TrackingNames.World, TrackingNames.Shapes, TrackingNames.Bind, TrackingNames.Emit];

    private const string Other = """
        namespace Shop
        fact Parcel { weight: decimal, orders: Order[] }

        ruleset Heavy(parcel: Parcel) -> bool

        rule "heavy"
          when weight > 10
          then true

        otherwise
          then false
        """;

    [Fact]
    public void Nothing_is_done_again_after_an_edit_of_unrelated_code()
    {
        var first = Run();
        var second = first.Driver.RunGenerators(first.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Elsewhere { class Unrelated { int Value => 1; } }")));

        foreach (var step in Steps)
            AssertCached(second, step);
        Assert.All(Written(second), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_method_body_that_changes_in_a_type_that_rules_use_changes_nothing_for_them()
    {
        var first = Run();
        var tree = first.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Code.cs");
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace("record Customer {", "record Customer { public int Age() => 7;", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, "Code.cs");
        var second = first.Driver.RunGenerators(first.Compilation.ReplaceSyntaxTree(tree, edited));

        foreach (var step in Steps)
            AssertCached(second, step);
    }

    [Fact]
    public void A_member_that_changes_its_type_binds_the_file_that_uses_it_and_no_other()
    {
        var first = Run();
        var tree = first.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Code.cs");
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace("int Percent", "decimal Percent", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, "Code.cs");
        var second = first.Driver.RunGenerators(first.Compilation.ReplaceSyntaxTree(tree, edited));

        Assert.Equal(["Cached", "Modified"], Reasons(second, TrackingNames.Bind));
    }

    [Fact]
    public void An_edit_in_one_rules_file_binds_that_file_and_no_other()
    {
        var first = Run();
        var edited = new RulesText(first.Pricing.Path, PricingExample.Rules.Replace(">= 1000", ">= 2000", StringComparison.Ordinal));
        var second = first.Driver.ReplaceAdditionalText(first.Pricing, edited).RunGenerators(first.Compilation);

        Assert.Equal(["Cached", "Modified"], Reasons(second, TrackingNames.Parse));
        Assert.Equal(["Cached", "Modified"], Reasons(second, TrackingNames.Bind));
        Assert.Single(Reasons(second, TrackingNames.Emit), "Modified");
    }

    [Fact]
    public void An_edit_in_one_rules_file_of_a_hundred_parses_binds_and_writes_that_one()
    {
        RulesText[] files = [.. Enumerable.Range(1, 100).Select(static number => new RulesText($"{RulesProject.Root}pricing{number}.rules", Numbered(number, least: 1000)))];
        var compilation = RulesProject.Empty(PricingExample.CSharp);
        var first = RulesProject.Driver(files).RunGenerators(compilation);
        Assert.Empty(first.GetRunResult().Diagnostics);
        Assert.Equal(200, first.GetRunResult().GeneratedTrees.Length);

        var edited = new RulesText(files[41].Path, Numbered(42, least: 2000));
        var second = first.ReplaceAdditionalText(files[41], edited).RunGenerators(compilation);

        foreach (var step in (string[])[TrackingNames.Parse, TrackingNames.Bind, TrackingNames.Emit, TrackingNames.Explain])
        {
            Assert.Equal(100, Reasons(second, step).Count());
            Assert.Single(Reasons(second, step), static reason => reason is not ("Cached" or "Unchanged"));
        }

        AssertCached(second, TrackingNames.Header);
        AssertCached(second, TrackingNames.World);

        // Its C#, and that which explains it; there is as little to say of it as before.
        Assert.Equal(300, Written(second).Count());
        Assert.Equal(2, Written(second).Count(static reason => reason is not IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_rules_file_whose_text_moves_leaves_its_header_as_it_was()
    {
        var first = Run();
        var moved = new RulesText(first.Pricing.Path, "# one line more\n" + PricingExample.Rules);
        var second = first.Driver.ReplaceAdditionalText(first.Pricing, moved).RunGenerators(first.Compilation);

        Assert.DoesNotContain("Modified", Reasons(second, TrackingNames.Header));
        AssertCached(second, TrackingNames.World);
    }

    private static string Numbered(int number, int least) =>
        PricingExample.Rules.Replace("Pricing", $"Pricing{number}", StringComparison.Ordinal).Replace(">= 1000", $">= {least}", StringComparison.Ordinal);

    private static IEnumerable<IncrementalStepRunReason> Written(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason);

    private static (GeneratorDriver Driver, CSharpCompilation Compilation, RulesText Pricing) Run()
    {
        var pricing = new RulesText(RulesProject.Root + "pricing.rules", PricingExample.Rules);
        var compilation = RulesProject.Empty(PricingExample.CSharp);
        var driver = RulesProject.Driver([pricing, new RulesText(RulesProject.Root + "parcels.rules", Other)]).RunGenerators(compilation);
        Assert.Empty(driver.GetRunResult().Diagnostics);
        return (driver, compilation, pricing);
    }

    private static IEnumerable<string> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step]
            .SelectMany(static run => run.Outputs).Select(static output => output.Reason.ToString()).Order(StringComparer.Ordinal);

    private static void AssertCached(GeneratorDriver driver, string step) =>
        Assert.All(Reasons(driver, step), reason => Assert.True(reason is "Cached" or "Unchanged", $"{step}: {reason}"));
}
