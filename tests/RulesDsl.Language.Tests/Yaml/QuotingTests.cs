using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>What YAML itself would misread gets one message: quote it.</summary>
public sealed class QuotingTests
{
    [Theory]
    [InlineData("Total: ⟦>= 10⟧", "'>= 10'")]
    [InlineData("Total: ⟦> 10⟧ # much", "'> 10'")]
    [InlineData("Total: ⟦>5⟧", "'>5'")]
    [InlineData("Name: ⟦note: x⟧", "'note: x'", " If 'note' is a key, put it on a line of its own.")]
    [InlineData("Name: ⟦a == \"b: c\"⟧", "'a == \"b: c\"'")]
    [InlineData("Name: ⟦@rule⟧", "'@rule'")]
    [InlineData("Name: ⟦%5⟧", "'%5'")]
    [InlineData("Name: ⟦*⟧", "'*'")]
    [InlineData("Name: ⟦*.txt⟧", "'*.txt'")]
    [InlineData("Name: ⟦&co⟧", "'&co'")]
    [InlineData("Name: ⟦!important⟧", "'!important'", " A condition is negated with 'not'.")]
    [InlineData("Name: ⟦-⟧", "'-'")]
    [InlineData("Name: ⟦- 5⟧", "'- 5'")]
    [InlineData("Name: ⟦\"a\" + b⟧", "'\"a\" + b'")]
    [InlineData("Name: ⟦'a' + b⟧", "\"'a' + b\"")]
    [InlineData("Name: ⟦'it''s' + b⟧", "\"'it''s' + b\"")]
    [InlineData("Name: ⟦'a' + \"b\"⟧", "'''a'' + \"b\"'")]
    [InlineData("Name: ⟦{order.Total}⟧", "'{order.Total}'")]
    [InlineData("Name: ⟦{order.Total} saved⟧", "'{order.Total} saved'")]
    [InlineData("Name: [⟦-⟧, a]", "'-'")]
    [InlineData("Name: [⟦'a' + b⟧]", "\"'a' + b\"")]
    [InlineData("Name: [⟦a in [1, 2]⟧, b]", "'a in [1, 2]'")]
    [InlineData("Name: { a: ⟦b in [1, 2] or c⟧ }", "'b in [1, 2] or c'")]
    [InlineData("Name: [⟦max(a, b)⟧, c]", "'max(a, b)'")]
    [InlineData("Name: { a: ⟦max(b, c, d)⟧, e: f }", "'max(b, c, d)'")]
    [InlineData("Name: { a: ⟦map<b, c>⟧ }", "'map<b, c>'")]
    public void A_value_that_yaml_misreads_is_to_be_quoted(string line, string quoted, string otherwise = "") =>
        MarkedYaml.Check(Then(line), $"YAML reads this as something other than a text; quote it: {quoted}.{otherwise}");

    [Theory]
    [InlineData("Total: '>= 10'")]
    [InlineData("Total: <= 10, >= 5")]
    [InlineData("Total: -5")]
    [InlineData("Name: a # b")]
    [InlineData("Name: a == \"b:c\"")]
    [InlineData("Name: gold customer, {order.Total} in one order")]
    [InlineData("Name: [a, 'b, c', \"d\"]")]
    [InlineData("Name: { a: 1, b: , c: ~ }")]
    [InlineData("Name: >\n        a folded\n        block")]
    [InlineData("Name: |-\n        a literal\n        block")]
    public void A_value_that_yaml_reads_as_it_looks_needs_no_quotes(string line)
    {
        var (_, errors) = MarkedYaml.Parse(Then(line));

        Assert.DoesNotContain(errors, error => error.Descriptor.Id is "RDSL0150" or "RDSL0151");
    }

    [Fact]
    public void Quoting_never_changes_the_meaning()
    {
        var values = MarkedYaml.Read(Then("A: NO\n      B: 'NO'\n      C: \"NO\"")).Only<RulesetSyntax>().Rules[0].Then;

        Assert.All(((OutputSyntax)values).Assignments, assignment => Assert.Equal("NO", ((RawValueSyntax)assignment.Value).Text));
    }

    [Fact]
    public void A_long_value_is_shown_by_its_beginning()
    {
        var (_, errors) = MarkedYaml.Parse(Then($"Name: @{new string('a', 1000)}"));

        Assert.Equal($"YAML reads this as something other than a text; quote it: '@{new string('a', 79)}…'.", Assert.Single(errors).Message);
    }

    private static string Then(string line) => $"""
        ruleset: A
        output: B
        rules:
          - rule: only
            then:
              {line}
        """;
}
