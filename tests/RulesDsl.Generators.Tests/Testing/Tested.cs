using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Testing;

/// <summary>Runs the tests that stand in rules files.</summary>
internal static class Tested
{
    /// <summary>The tests of a file of the text spelling.</summary>
    public static IReadOnlyList<RuleTestResult> Text(string rules) => Run("shop.rules", "namespace Shop\n" + rules);

    /// <summary>The tests of a file of the YAML spelling.</summary>
    public static IReadOnlyList<RuleTestResult> Yaml(string rules) => Run("shop.rules.yaml", "namespace: Shop\n---\n" + rules);

    /// <summary>What a file's tests make the build say.</summary>
    public static IReadOnlyList<string> Diagnostics(string rules) =>
        RulesProject.Compile(TestModel.CSharp, ("shop.rules", "namespace Shop\n" + rules)).Diagnostics;

    public static void AllPass(IReadOnlyList<RuleTestResult> results)
    {
        Assert.NotEmpty(results);
        Assert.All(results, static result => Assert.True(result.Passed, $"{result.Test}: {result.Exception}"));
    }

    private static IReadOnlyList<RuleTestResult> Run(string file, string rules) =>
        [.. RuleTestCase.In(RulesProject.Compile(TestModel.CSharp, (file, rules)).Load()).Select(static test => test.Run())];
}
