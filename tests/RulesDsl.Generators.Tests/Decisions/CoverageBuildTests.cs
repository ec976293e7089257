using System.Collections;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using RulesDsl.Decisions;
using RulesDsl.Explanations;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Expressions.Model;
using RulesDsl.Generators.Tests.Expressions.Testbed;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What is built to be covered does what any build does, and shows the lines of rules files and nothing else.</summary>
public sealed class CoverageBuildTests
{
    private const string Rules = """
        namespace Shop
        enum Tier { Basic, Gold }
        fact Order { total: decimal, tier: Tier, country: string?, tags: string[] }
        fact Fee { amount: decimal, reason: string }
        param limit: decimal = 100

        function Net(gross: decimal) -> decimal =
          gross
            / 1.25

        ruleset Fees(order: Order) -> Fee
          hit merge
        let large = order.total > limit
        rule "gold" [from: 2026-01-01]
          when order.tier is Gold and (large or not (order.country is "SE" or any(t in order.tags where t == "x")))
          then amount = Net(order.total)
        rule "refund"
          when order.total < 0
          then reason = "refund"
        otherwise
          then amount = 1
               reason = "none, {order.country}"

        table Zones(order: Order) -> int
          hit sum
          | order.total | => zone |
          | <= 1        | 1       |
          | > 1         | 2       |
        """;

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void All_that_is_visible_are_lines_of_the_rules_file(OptimizationLevel level)
    {
        var points = Points(Rules, level);

        Assert.All(points, static point => Assert.Equal("/project/a.rules", point.File));
        Assert.Equal(
            ["5", "8-9", "13", "15", "15", "15", "15", "16", "18", "19", "21-22", "27", "27", "28", "28"],
            points.Select(static point => point.Lines));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Random_conditions_decide_as_in_any_build(OptimizationLevel level)
    {
        var random = new RandomCondition(20261128);
        var conditions = Enumerable.Range(0, 250).Select(_ => random.Next()).ToList();
        var rules = string.Concat(conditions.Select(static (condition, index) => $"rule \"{index}\"\n  when {condition.Text}\n  then {index}\n"));
        var set = Compile($"namespace T\nusing {typeof(Order).Namespace}\nallow RDSL0240\nruleset Test(order: Order, none: Order?) -> int\n  hit all\n{rules}", level, MetadataReference.CreateFromFile(typeof(Order).Assembly.Location))
            .Load().GetType("T.Test")!;

        var found = ((IEnumerable)set.GetMethod("Evaluate", [typeof(Order), typeof(Order)])!.Invoke(null, [Sample.Order, null])!).Cast<int>();

        Assert.Equal(conditions.Select(static (condition, index) => (condition.Holds, index)).Where(static pair => pair.Holds).Select(static pair => pair.index), found);
    }

    [Fact]
    public void Evaluations_are_heard_once_and_those_that_they_make_as_well()
    {
        const string rules = """
            namespace Shop
            ruleset Outer(n: int) -> int
            rule "asks" when Inner(n) == 1 then 1
            ruleset Inner(n: int) -> int
            hit sum
            rule "small" when n < 10 then 1
            """;
        var outer = Compile(rules, OptimizationLevel.Release).Load().GetType("Shop.Outer")!.GetMethod("Evaluate", [typeof(int)])!;
        var heard = new List<Explanation>();

        using (RuleCoverage.Listen(heard.Add))
            outer.Invoke(null, [3]);
        outer.Invoke(null, [4]);

        Assert.Equal(["Outer", "Inner"], heard.Select(static explanation => explanation.RuleSet.Name));
        Assert.All(heard, static explanation => Assert.Equal(RuleVerdict.Matched, explanation.Rules[0].Verdict));
    }

    [Fact]
    public void A_name_that_coverage_needs_may_be_a_rule_sets_own()
    {
        var assembly = Compile("namespace Shop\nruleset CoveredRules(Holds: int) -> int\nlet line = Holds + 1\nrule \"a\" when line > 1 and Holds > 2 then Holds\n", OptimizationLevel.Debug).Load();

        var covered = Assert.IsType<CoveredRulesAttribute>(Assert.Single(assembly.GetCustomAttributes(typeof(CoveredRulesAttribute), inherit: false)));
        Assert.Equal(["a"], covered.Read().Rules.Select(static rule => rule.Rule.Name));
        Assert.Equal(3, assembly.GetType("Shop.CoveredRules")!.GetMethod("Evaluate", [typeof(int)])!.Invoke(null, [3]));
    }

    private static RulesProject Compile(string rules, OptimizationLevel level, params MetadataReference[] references)
    {
        var project = RulesProject.Empty("").AddReferences(references);
        return RulesProject.Compile(project.WithOptions(project.Options.WithOptimizationLevel(level)), new ProjectProperties(("RulesDslCoverage", "true")), ("a.rules", rules));
    }

    private static List<(string File, string Lines)> Points(string rules, OptimizationLevel level)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var project = Compile(rules, level);
        project.Load();
        Assert.True(project.Compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        return [.. reader.MethodDebugInformation
            .SelectMany(method => reader.GetMethodDebugInformation(method).GetSequencePoints())
            .Where(static point => !point.IsHidden)
            .OrderBy(static point => (point.StartLine, point.StartColumn))
            .Select(point => (
                reader.GetString(reader.GetDocument(point.Document).Name),
                point.StartLine == point.EndLine ? $"{point.StartLine}" : $"{point.StartLine}-{point.EndLine}"))];
    }
}
