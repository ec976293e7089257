using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>What the generator does again after an edit of a file of rows, or of anything beside one.</summary>
public sealed class RowsCachingTests
{
    private const string Table = """
        namespace Shop
        table NAME(weight: decimal) -> int
          | weight | => fee |
          rows "NAME.rules.csv"
        """;

    private static readonly string[] Steps =
    [
        TrackingNames.Parse, TrackingNames.RowsText, TrackingNames.Rows, TrackingNames.Join, TrackingNames.Header, TrackingNames.World, TrackingNames.Shapes, TrackingNames.Bind,
        TrackingNames.Emit,
    ];

    private readonly RulesText _rowsOfA = Text("A.rules.csv", "weight,fee\n> 1,1\n");
    private readonly RulesText _tableA = Text("a.rules", Table.Replace("NAME", "A", StringComparison.Ordinal));
    private readonly RulesText _inline = Text("c.rules", "namespace Shop\nruleset C(weight: decimal) -> int\n\notherwise\n  then 1\n");
    private readonly CSharpCompilation _compilation = RulesProject.Empty("");
    private readonly GeneratorDriver _driver;

    public RowsCachingTests()
    {
        _driver = RulesProject
            .Driver([_tableA, Text("b.rules", Table.Replace("NAME", "B", StringComparison.Ordinal)), _inline, _rowsOfA, Text("B.rules.csv", "weight,fee\n> 2,2\n")])
            .RunGenerators(_compilation);
        Assert.Empty(Found(_driver));
    }

    [Fact]
    public void An_edit_of_a_file_of_rows_binds_the_file_that_names_it_and_no_other()
    {
        var second = Replace(_rowsOfA, Text("A.rules.csv", "weight,fee\n> 1,1\n> 0,5\n"));

        Assert.Equal(["Cached", "Cached", "Cached"], Reasons(second, TrackingNames.Parse));
        Assert.Equal(["Modified", "Unchanged", "Unchanged"], Reasons(second, TrackingNames.Rows));
        Assert.Equal(["Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Join));
        Assert.Equal(["Cached", "Cached", "Unchanged"], Reasons(second, TrackingNames.Header));
        AssertCached(second, TrackingNames.World);
        Assert.Equal(["Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Bind));
        Assert.Equal(["Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Emit));
    }

    [Fact]
    public void A_file_of_rows_that_no_table_names_changes_nothing_for_the_others()
    {
        var second = _driver.AddAdditionalTexts([Text("other.rules.csv", "x\n")]).RunGenerators(_compilation);

        foreach (var step in Steps.Except([TrackingNames.RowsText]))
            AssertCached(second, step);
        Assert.Equal("RDSL0331", Assert.Single(Found(second)).Id);
    }

    [Fact]
    public void An_edit_of_another_rules_file_reads_no_rows_again()
    {
        var second = Replace(_inline, Text("c.rules", "namespace Shop\nruleset C(weight: decimal) -> int\n\notherwise\n  then 2\n"));

        AssertCached(second, TrackingNames.RowsText);
        Assert.Equal(["Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Join));
        Assert.Equal(["Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Bind));
    }

    [Fact]
    public void Nothing_is_done_again_after_an_edit_of_unrelated_code()
    {
        var second = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Elsewhere { class Unrelated { int Value => 1; } }")));

        foreach (var step in Steps)
            AssertCached(second, step);
    }

    [Fact]
    public void A_file_that_comes_later_is_found()
    {
        var without = RulesProject.Driver([_tableA]).RunGenerators(_compilation);
        Assert.Equal("RDSL0330", Assert.Single(Found(without)).Id);

        var second = without.AddAdditionalTexts([_rowsOfA]).RunGenerators(_compilation);

        Assert.Empty(Found(second));
        Assert.Contains("weight > 1m", second.GetRunResult().Results.Single().GeneratedSources.First().SourceText.ToString(), StringComparison.Ordinal);
    }

    private static RulesText Text(string name, string text) => new(RulesProject.Root + name, text);

    private GeneratorDriver Replace(RulesText old, RulesText text) => _driver.ReplaceAdditionalText(old, text).RunGenerators(_compilation);

    private static IEnumerable<Diagnostic> Found(GeneratorDriver driver) => driver.GetRunResult().Diagnostics.Where(static found => !RulesProject.IsProof(found));

    private static IEnumerable<string> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step]
            .SelectMany(static run => run.Outputs).Select(static output => output.Reason.ToString()).Order(StringComparer.Ordinal);

    private static void AssertCached(GeneratorDriver driver, string step) =>
        Assert.All(Reasons(driver, step), reason => Assert.True(reason is "Cached" or "Unchanged", $"{step}: {reason}"));
}
