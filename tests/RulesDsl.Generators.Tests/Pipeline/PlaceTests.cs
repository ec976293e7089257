using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Decisions;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>Where generated code goes, and where in the rules file it says that it comes from.</summary>
public sealed class PlaceTests
{
    [Fact]
    public void Generated_expressions_stand_at_their_place_in_the_rules_file()
    {
        var project = RulesProject.Compile(PricingExample.CSharp, ("pricing.rules", PricingExample.Rules));
        var tree = project.Compilation.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("Discounts.g.cs", StringComparison.Ordinal));
        var condition = tree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().First(static node => node.ToString().StartsWith("order.Customer?.Tier ==", StringComparison.Ordinal));

        var place = condition.GetLocation().GetMappedLineSpan();

        Assert.Equal("/project/pricing.rules", place.Path);
        Assert.Equal((9, 7), (place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Fact]
    public void A_stack_trace_of_a_debug_build_shows_the_line_of_the_rule()
    {
        const string csharp = """
            namespace Shop { public class Order { public int Total => 7; public int Weight => throw new InvalidOperationException("no scales"); } }
            public static class Program { public static object? Run() => Shop.Heavy.Evaluate(new Shop.Order()); }
            """;
        var rules = new RulesText(RulesProject.Root + "a.rules", "namespace Shop\nruleset Heavy(order: Order) -> bool\n\nrule \"heavy\"\n  when order.Total > 1 and order.Weight > 10\n  then true\n");
        var project = RulesProject.Empty(csharp);
        RulesProject.Driver([rules]).RunGeneratorsAndUpdateCompilation(
            project.WithOptions(project.Options.WithOptimizationLevel(OptimizationLevel.Debug)), out var compilation, out _);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        Assert.True(compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);

        var thrown = Assert.Throws<TargetInvocationException>(
            () => Assembly.Load(image.ToArray(), symbols.ToArray()).GetType("Program")!.GetMethod("Run")!.Invoke(null, null));

        Assert.Contains("in /project/a.rules:line 5", thrown.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_of_a_set_is_that_of_its_rules_whatever_the_build()
    {
        var project = RulesProject.Empty(PricingExample.CSharp);
        var versions = new[] { OptimizationLevel.Debug, OptimizationLevel.Release }.Select(level =>
        {
            RulesProject.Driver([new RulesText(RulesProject.Root + "pricing.rules", PricingExample.Rules)])
                .RunGeneratorsAndUpdateCompilation(project.WithOptions(project.Options.WithOptimizationLevel(level)), out var compilation, out _);
            var code = compilation.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("Discounts.g.cs", StringComparison.Ordinal)).ToString();
            return code.Split('\n').Single(static line => line.Contains("new(\"Discounts\", ", StringComparison.Ordinal));
        });

        Assert.Single(versions.Distinct());
    }

    [Fact]
    public void A_line_too_long_for_a_directive_compiles_without_one()
    {
        var condition = string.Join(" or ", Enumerable.Repeat("n == 1", 10_000));

        var project = RulesProject.Compile("public static class Program { public static object? Run() => Shop.Long.Evaluate(1); }", ("a.rules", $"namespace Shop\nruleset Long(n: int) -> bool\n\nrule \"long\"\n  when {condition} then true\n"));

        Assert.Equal(true, project.Run());
    }

    [Theory]
    [InlineData("a.rules", "Shop.Level")]
    [InlineData("Pricing/a.rules", "Shop.Pricing.Level")]
    [InlineData("Pricing/eu north/2026/a.rules", "Shop.Pricing.eu_north._2026.Level")]
    public void A_file_without_a_namespace_gets_that_of_its_folder(string path, string name)
    {
        var project = RulesProject.Compile("", (path, "enum Level { Low }\n"));

        Assert.NotNull(project.Load().GetType(name));
    }

    [Fact]
    public void A_file_that_a_project_lists_twice_counts_once()
    {
        var project = RulesProject.Compile("", ("a.rules", "enum Level { Low }\n"), ("a.rules", "enum Level { Low }\n"));

        Assert.NotNull(project.Load().GetType("Shop.Level"));
    }

    [Fact]
    public void Both_spellings_of_a_module_give_the_same_evaluator()
    {
        const string yaml = """
            namespace: Shop.Pricing
            using: [Shop]
            ---
            ruleset: Discounts
            inputs: { order: Order, now: DateTimeOffset }
            output: Discount
            hit: first
            rules:
              - rule: gold customer, big order
                tags: [loyalty]
                when:
                  all:
                    - order.Customer.Tier is Gold
                    - order.Total >= 1000
                then:
                  Percent: 15
                  Reason: gold customer, {order.Total} in one order
              - rule: birthday
                from: 2026-01-01
                to: 2026-12-31
                when: order.Customer.BirthDate is not null and order.Customer.BirthDate.Month == now.Month
                then: { Percent: 10, Reason: "happy birthday, {order.Customer.Name}" }
            otherwise:
              then: { Percent: 0, Reason: no discount }
            """;
        const string program = "public static class Program { public static object Run() => Shop.Pricing.Discounts.Info.Version; }\n";

        var text = RulesProject.Compile(program + PricingExample.CSharp, ("pricing.rules", PricingExample.Rules)).Run();

        Assert.Equal(text, RulesProject.Compile(program + PricingExample.CSharp, ("pricing.rules.yaml", yaml)).Run());
    }
}
