using System.Reflection;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Tests.Diagnostics;

/// <summary>What <c>allow</c> silences, at the head of a file and at a rule, and what it cannot.</summary>
public sealed class AllowTests
{
    // The one page without an example is of what takes hundreds of alternatives.
    public static TheoryData<string> Ids => [.. AllowableDiagnostics.Ids.Where(static id => id != "RDSL0610")];

    // A file of rows that no table names has no head in which to allow it.
    [Fact]
    public void Every_warning_and_suggestion_can_be_allowed_but_that_of_a_file_without_a_head() => Assert.Equal(
        new[] { typeof(RuleDiagnosticDescriptor).Assembly, typeof(RulesGenerator).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(RuleDiagnosticDescriptor))
            .Select(static field => (RuleDiagnosticDescriptor)field.GetValue(null)!)
            .Where(static descriptor => descriptor.Severity != RuleSeverity.Error && descriptor.Id != "RDSL0331")
            .Select(static descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal),
        AllowableDiagnostics.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_file_that_allows_an_id_is_silent_about_it(string id)
    {
        var page = DiagnosticPage.Read(id);
        var isYaml = page.Language == "yaml";

        Assert.Contains(id, Found((page.FileName, page.Wrong!)));
        Assert.DoesNotContain(id, Found((page.FileName, isYaml ? $"allow: {id}\n---\n{page.Wrong}" : $"allow {id}\n{page.Wrong}")));
    }

    [Theory]
    [InlineData("RDSL0232", "ruleset R(order: Order) -> int\nrule \"r\" ALLOW when order.Customer.Rank > 5 then 1\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, ALLOW when: order.Customer.Rank > 5, then: 1 }\n")]
    [InlineData("RDSL0240", "ruleset R(order: Order) -> int\nrule \"r\" ALLOW when (order.Total ?? 0) > 5 then 1\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, ALLOW when: (order.Total ?? 0) > 5, then: 1 }\n")]
    [InlineData("RDSL0308", "ruleset R(order: Order) -> int\nrule \"r\" then 1\nrule \"r\" ALLOW then 2\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, then: 1 }\n  - { rule: r, ALLOW then: 2 }\n")]
    [InlineData("RDSL0320", "ruleset R(order: Order) -> int\nrule \"r\" [priority: 5, LIST] then 1\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, priority: 5, ALLOW then: 1 }\n")]
    [InlineData("RDSL0321", "ruleset R(order: Order) -> int\nrule \"r\" [id: A] then 1\nrule \"s\" [id: A, LIST] then 2\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, id: A, then: 1 }\n  - { rule: s, id: A, ALLOW then: 2 }\n")]
    [InlineData("RDSL0322", "ruleset R(order: Order) -> int\n  hit count\nrule \"r\" ALLOW then 3\n", "ruleset: R\ninputs: { order: Order }\noutput: int\nhit: count\nrules:\n  - { rule: r, ALLOW then: 3 }\n")]
    public void A_rule_that_allows_an_id_is_silent_about_it(string id, string text, string yaml)
    {
        foreach (var (name, rules, allow) in new[] { ("a.rules", text, $"[allow: RDSL0208 {id}]"), ("a.rules.yaml", yaml, $"allow: [RDSL0208, {id}],") })
        {
            Assert.Equal([id], FoundInRules((name, rules.Replace("ALLOW", "", StringComparison.Ordinal).Replace(", LIST", "", StringComparison.Ordinal))));
            Assert.Empty(FoundInRules((name, rules.Replace("ALLOW", allow, StringComparison.Ordinal).Replace("LIST", $"allow: {id}", StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("a.rules", "allow RDSL0222\nruleset R(order: Order) -> int\nrule \"r\" [allow: RDSL9999] then 1\n", "(1,7)", "(3,18)")]
    [InlineData("a.rules.yaml", "allow: RDSL0222\n---\nruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, allow: RDSL9999, then: 1 }\n", "(1,8)", "(7,23)")]
    public void What_is_no_warning_and_no_suggestion_is_told_at_its_place(string name, string rules, string first, string second) => Assert.Equal(
        [
            $"Warning RDSL0208 {name}{first}: 'RDSL0222' is no warning and no suggestion, and nothing else can be allowed: take it out.",
            $"Warning RDSL0208 {name}{second}: 'RDSL9999' is no warning and no suggestion, and nothing else can be allowed: take it out.",
        ],
        RulesProject.Compile(PageModel.CSharp, (name, rules)).Diagnostics);

    [Theory]
    [InlineData("a.rules", "nullable strict\nallow RDSL0232\nruleset R(order: Order) -> int\nrule \"r\" [allow: RDSL0232] when order.Customer.Rank > 5 then 1\n")]
    [InlineData("a.rules.yaml", "nullable: strict\nallow: RDSL0232\n---\nruleset: R\ninputs: { order: Order }\noutput: int\nrules:\n  - { rule: r, allow: RDSL0232, when: order.Customer.Rank > 5, then: 1 }\n")]
    public void What_nullable_strict_makes_an_error_cannot_be_allowed(string name, string rules) => Assert.StartsWith(
        "Error RDSL0232",
        Assert.Single(RulesProject.Compile(PageModel.CSharp, (name, rules)).Diagnostics));

    private static IEnumerable<string> FoundInRules((string Name, string Text) file) => RulesProject.Compile(PageModel.CSharp, file).Found.Select(static found => found.Id).Distinct();

    private static IEnumerable<string> Found((string Name, string Text) file) =>
        RulesProject.Compile(PageModel.CSharp, file).Result.Diagnostics.Select(static found => found.Id).Distinct();
}
