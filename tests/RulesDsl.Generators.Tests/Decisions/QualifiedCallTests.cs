using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Two rule sets of one name in two namespaces.</summary>
public sealed class QualifiedCallTests
{
    private const string Timed = "namespace Far\nruleset Fee(n: int) -> int\n\nrule \"old\"  [from: 2026-01-01, to: 2026-01-02]\n  then 1\n\notherwise\n  then n + 5\n";

    [Fact]
    public void A_name_that_fits_two_is_refused_with_the_names_that_tell_them_apart() => Assert.Equal(
        ["Error RDSL0221 c.rules(6,8): 'Fee' may be 'Far.Fee' or 'Near.Fee': write the exact name."],
        RulesProject.Compile("", ("a.rules", Timed), ("b.rules", "namespace Near\n" + Ruleset("Fee", "1")), ("c.rules", "using Far\nusing Near\n" + Ruleset("Sum", "Fee(n)"))).Diagnostics);

    [Fact]
    public void A_call_with_its_namespace_goes_where_it_says() => Assert.Equal(
        "8 1",
        RulesProject.Compile(
            "public static class Program { public static string Run() => Near.Sum.Evaluate(3, TimeProvider.System) + \" \" + Near.Fee.Evaluate(3); }",
            ("a.rules", Timed),
            ("b.rules", "namespace Near\nusing Far\n" + Ruleset("Fee", "1") + "\n" + Ruleset("Sum", "Far.Fee(n)"))).Run());

    [Fact]
    public void A_rule_set_may_call_its_namesake() => Assert.Empty(
        RulesProject.Compile("", ("a.rules", Timed), ("b.rules", "namespace Near\nusing Far\n" + Ruleset("Fee", "Far.Fee(n)"))).Diagnostics);

    private static string Ruleset(string name, string value) => $"ruleset {name}(n: int) -> int\n\notherwise\n  then {value}\n";
}
