using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Explanations cost nothing where nobody asks for one.</summary>
public sealed class SameCodeTests
{
    private const string Rules = """
        namespace Shop
        param limit: decimal = 200
        ruleset Discounts(order: Order) -> int
          hit HIT
        let margin = order.Total / 2
        rule "a"  [from: 2026-01-01]
          when any(l in order.Lines where l.Price > limit) and margin > 5 and order.Country in ["SE", "NO"]
          then 1
        rule "b"  [tags: b]
          when Calls.Tax(order.Total) > 7 or order.Express
          then 2

        """;

    [Theory]
    [InlineData("first")]
    [InlineData("unique")]
    [InlineData("all")]
    [InlineData("sum")]
    public void Evaluators_are_the_same_with_and_without_explanations(string hit)
    {
        var rules = Rules.Replace("HIT", hit, StringComparison.Ordinal);

        var with = Methods(RulesProject.Compile(RulesProject.Empty(Shop.Model), new ProjectProperties(("RulesDslExplain", "true")), ("t.rules", rules)));
        var without = Methods(RulesProject.Compile(RulesProject.Empty(Shop.Model), new ProjectProperties(("RulesDslExplain", "false")), ("t.rules", rules)));

        Assert.Contains(with.Keys, static name => name.Contains("Explain", StringComparison.Ordinal));
        Assert.DoesNotContain(without.Keys, static name => name.Contains("Explain", StringComparison.Ordinal));
        Assert.True(without.Count > 20);
        Assert.All(without, method => Assert.Equal(method.Value, with[method.Key]));
    }

    [Fact]
    public void Without_them_nothing_of_them_is_generated()
    {
        var project = RulesProject.Compile(RulesProject.Empty(Shop.Model), new ProjectProperties(("RulesDslExplain", "false")), ("t.rules", Rules.Replace("HIT", "first", StringComparison.Ordinal)));

        Assert.DoesNotContain(project.Result.GeneratedTrees, static tree => tree.ToString().Contains("Explanations", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_that_differ_only_in_constants_are_few_tests()
    {
        var rules = string.Concat(Enumerable.Range(0, 1000).Select(static i => $"""
            rule "{i}"
              when order.Total >= {i} and (order.Country in ["SE", "X{i}"] or order.Weight > {i}.5) and order.Boxes == {i % 7}
              then {i}

            """));

        var code = RulesProject.Compile(Shop.Model, ("t.rules", $"namespace Shop\nruleset Test(order: Order) -> int\n{rules}")).Generated("Shop.Test.Explain");

        Assert.Equal(4, code.Split('\n').Count(static line => line.Contains("private bool ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_broken_set_explains_nothing_and_is_no_mistake_of_those_who_ask()
    {
        var project = RulesProject.Compile(
            Shop.Model + "public static class Asks { public static object It(Shop.Order order) => Shop.Test.Explain(order, RulesDsl.Decisions.RuleFilter.All).WhyNot(\"a\") ?? (object)Shop.Test.Explain(order); }",
            ("t.rules", "namespace Shop\nruleset Test(order: Order) -> int\nrule \"a\"\n  when order.Totl > 1\n  then 1\n"));

        Assert.Single(project.Diagnostics, static found => found.StartsWith("Error", StringComparison.Ordinal));
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    // The instructions of each method, where what they name is written out: its number may differ from assembly to assembly.
    private static Dictionary<string, string> Methods(RulesProject project)
    {
        using var image = new MemoryStream();
        Assert.True(project.Compilation.Emit(image).Success);
        image.Position = 0;
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        var methods = new Dictionary<string, string>();
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(static method => method.RelativeVirtualAddress != 0))
        {
            var name = $"{IlText.Name(metadata, method.GetDeclaringType())}.{metadata.GetString(method.Name)}";
            if (!name.StartsWith("Shop.Discounts", StringComparison.Ordinal))
                continue;

            var overload = 1;
            while (methods.ContainsKey($"{name} {overload}"))
                overload++;
            methods.Add($"{name} {overload}", IlText.Of(metadata, file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!));
        }

        return methods;
    }
}
