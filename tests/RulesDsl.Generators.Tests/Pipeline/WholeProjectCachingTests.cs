using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>What the generator does again after an edit of a project that has all that rules files can hold, in both spellings, with a rule pack and tests.</summary>
public sealed class WholeProjectCachingTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(decimal Total, string Country);
            public static class Marked { [RulesDsl.Decisions.RuleFunction] public static decimal Half(decimal value) => value / 2; }
        }
        """;

    private const string Pack = """
        namespace Bank
        enum Level { Low, High }
        fact Limit { level: Level, amount: decimal }
        param reserve: decimal = 100
        function Free(balance: decimal) -> decimal = balance - reserve
        ruleset LevelOf(balance: decimal) -> Level
        rule "high" when Free(balance) > 1000 then High
        otherwise then Low
        test "low" given balance = 5 expect Low
        """;

    private const string Params = "namespace Shop\nparam overdraft: decimal = 500 # as agreed\nparam floor: decimal = 1\n";

    private const string Functions = "namespace Shop\nfunction Net(gross: decimal) -> decimal = gross / (1 + 20%) # with tax\ntest \"a fifth\" given gross = 120 expect 100\n";

    private const string Sets = """
        namespace Shop
        using Bank
        # What one may draw.
        ruleset Draw(order: Order, limit: Limit) -> decimal
          let net = Net(order.Total) # once
        rule "all" when net > overdraft and LevelOf(net) is High and limit.level is High then Half(net)
        rule "fee" when Fee(order) > floor then 1
        otherwise then 0
        test "nothing" given order = { Total: 1, Country: "SE" }, limit = { amount: 1 } expect 0
        """;

    private const string Table = """
        namespace: Shop # the shop
        ---
        table: Fee
        inputs: { order: Order }
        output: decimal
        columns: [order.Country, => fee]
        rows: Fee.rules.csv
        otherwise: { then: 0 }
        tests:
          - test: abroad # none
            given: { order: { Total: 1, Country: US } }
            expect: 0
        """;

    private const string Graph = """
        namespace Shop
        graph Sync(due: decimal)
          triggers on Fee
        job fee -> decimal
        job book(fee)
          when fee > floor
        """;

    private static readonly string[] Steps = [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetValue(null)!)];

    private static readonly PortableExecutableReference Packed = Reference();

    private readonly Dictionary<string, RulesText> _files = new()
    {
        ["params.rules"] = Text("params.rules", Params),
        ["functions.rules"] = Text("functions.rules", Functions),
        ["sets.rules"] = Text("sets.rules", Sets),
        ["table.rules.yaml"] = Text("table.rules.yaml", Table),
        ["graph.rules"] = Text("graph.rules", Graph),
        ["Fee.rules.csv"] = Text("Fee.rules.csv", "order.Country,fee\n\"\"\"SE\"\"\",5\n"),
    };

    private readonly CSharpCompilation _compilation = RulesProject.Empty(CSharp).AddReferences(Packed, MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
    private readonly GeneratorDriver _driver;

    public WholeProjectCachingTests()
    {
        _driver = RulesProject.Driver(_files.Values).RunGenerators(_compilation);
        Assert.DoesNotContain(_driver.GetRunResult().Diagnostics, static found => found.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Every_step_has_run() => Assert.All(Steps, step => Assert.NotEmpty(Outputs(_driver, step)));

    [Fact]
    public void Nothing_is_done_again_after_an_edit_of_unrelated_code()
    {
        var second = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Elsewhere { class Unrelated { int Value => 1; } }")));

        AssertKept(second, Steps);
        AssertWritesNothing(second);
    }

    [Fact]
    public void Nothing_is_done_again_after_an_edit_of_the_body_of_a_marked_method()
    {
        var tree = _compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Code.cs");
        var edited = CSharpSyntaxTree.ParseText(tree.ToString().Replace("value / 2", "value * 0.5m", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, "Code.cs");
        var second = _driver.RunGenerators(_compilation.ReplaceSyntaxTree(tree, edited));

        AssertKept(second, Steps);
        AssertWritesNothing(second);
    }

    [Theory]
    [InlineData("params.rules", "as agreed", "as agreed in May")]
    [InlineData("params.rules", "= 500", "= 600")]
    [InlineData("functions.rules", "with tax", "without")]
    [InlineData("functions.rules", "20%", "25%")]
    [InlineData("functions.rules", "expect 100", "expect 101")]
    [InlineData("sets.rules", "# once", "# or twice")]
    [InlineData("sets.rules", "then 1\n", "then 2\n")]
    [InlineData("sets.rules", "expect 0", "expect 1")]
    [InlineData("table.rules.yaml", "# none", "# nothing")]
    [InlineData("table.rules.yaml", "expect: 0", "expect: 1")]
    [InlineData("Fee.rules.csv", "5", "6")]
    public void An_edit_in_one_file_that_others_cannot_see_binds_that_file_alone(string name, string before, string after)
    {
        var text = _files[name].GetText()!.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);

        var second = _driver.ReplaceAdditionalText(_files[name], Text(name, text.Replace(before, after, StringComparison.Ordinal))).RunGenerators(_compilation);

        AssertKept(second, [TrackingNames.World, TrackingNames.Header, TrackingNames.Tests, TrackingNames.Parameters]);
        Assert.Equal(["Cached", "Cached", "Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Join));
        Assert.Equal(1, Reasons(second, TrackingNames.Shapes).Count(static reason => reason == "Modified"));
        Assert.Equal(["Cached", "Cached", "Cached", "Cached", "Modified"], Reasons(second, TrackingNames.Bind));
    }

    [Theory]
    [InlineData("params.rules", "overdraft: decimal", "overdraft: int", "sets.rules")]
    [InlineData("functions.rules", "-> decimal =", "-> decimal? =", "sets.rules")]
    public void A_head_that_changes_binds_those_that_use_it(string name, string before, string after, string user)
    {
        var text = _files[name].GetText()!.ToString();
        var second = _driver.ReplaceAdditionalText(_files[name], Text(name, text.Replace(before, after, StringComparison.Ordinal))).RunGenerators(_compilation);

        var rebound = second.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Bind]
            .SelectMany(static run => run.Outputs)
            .Where(static output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(static output => Path.GetFileName(((Binding.Modules.BoundModule)output.Value).Path));
        Assert.Contains(user, rebound);
        Assert.DoesNotContain("table.rules.yaml", rebound);
    }

    [Fact]
    public void No_value_between_the_steps_holds_on_to_the_compiler()
    {
        var walk = new PipelineWalk();
        foreach (var step in Steps)
        {
            foreach (var value in Outputs(_driver, step))
                walk.Visit(value, step);
        }

        Assert.Empty(walk.Found);
        Assert.True(walk.Count > 500, $"The walk has seen {walk.Count} values, too few to mean anything.");
    }

    private static PortableExecutableReference Reference()
    {
        using var image = new MemoryStream();
        var project = RulesProject.Compile("", ("bank.rules", Pack));
        Assert.True(project.Compilation.WithAssemblyName("Pack").Emit(image).Success, string.Join("\n", project.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static RulesText Text(string name, string text) => new(RulesProject.Root + name, text);

    private static IEnumerable<object> Outputs(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Value);

    private static IEnumerable<string> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step]
            .SelectMany(static run => run.Outputs).Select(static output => output.Reason.ToString()).Order(StringComparer.Ordinal);

    private static void AssertKept(GeneratorDriver driver, IEnumerable<string> steps) =>
        Assert.All(steps, step => Assert.All(Reasons(driver, step), reason => Assert.True(reason is "Cached" or "Unchanged", $"{step}: {reason}")));

    private static void AssertWritesNothing(GeneratorDriver driver) => Assert.All(
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
        static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
}
