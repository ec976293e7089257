using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>Places inside of scalars are exact, whatever quotes, escapes and folds do to their characters.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("    when: a.Total >= ⟦b c⟧ + 1")]
    [InlineData("    when: 'a.Name == ''x'' and ⟦b c⟧'")]
    [InlineData("    when: \"a.Name == \\\"x\\\" and \\x61 == ⟦b c⟧\"")]
    [InlineData("    when: \"a.Name == '\\U0001F600' and ⟦b c⟧\"")]
    [InlineData("    when: a.Name\n      and\n\n      ⟦b c⟧")]
    [InlineData("    when: >-\n      a.Name\n      and ⟦b c⟧\n")]
    [InlineData("    when: |\n      a.Name\n        and ⟦b c⟧\n")]
    [InlineData("    when: \"a.Name \\\n      and \\\n      ⟦b c⟧\"")]
    [InlineData("    when: { all: [ a, 'b', \"⟦b c⟧\" ] }")]
    [InlineData("    when: # comment\n      - a\n      - ⟦b c⟧", "all")]
    public void An_error_inside_of_a_scalar_is_where_it_stands(string when, string? group = null)
    {
        if (group is not null)
            when = when.Replace("when: # comment", $"when:\n     {group}: # comment");

        var marked = $"ruleset: A\noutput: int\nrules:\n  - rule: only\n{when}\n    then: 1\n";
        var text = marked.Replace("⟦", "").Replace("⟧", "");
        foreach (var file in new[] { text, text.Replace("\n", "\r\n"), "\uFEFF" + text })
        {
            var error = Assert.Single(MarkedYaml.Parse(file).Errors);

            // The name after the one that could have ended the expression.
            Assert.Equal("c", file.Substring(error.Span.Start, error.Span.Length));
            Assert.Equal(text.Split('\n').TakeWhile(line => !line.Contains("b c")).Count() + 1, error.Span.From.Line);
        }
    }

    [Fact]
    public void Every_node_covers_what_it_was_read_from()
    {
        const string Source = """
            ruleset: Discounts
            inputs: { order: "Order[]" }
            output: decimal
            hit: first
            rules:
              - rule: 'big' # really
                tags: [loyalty, gold]
                when:
                  order.Total: ">= 10"
                then: { Percent: 15, Reason: much }

            otherwise:
              then: |
                5
            """;
        var rules = MarkedYaml.Read(Source).Only<RulesetSyntax>();
        var rule = rules.Rules[0];
        var test = Assert.IsType<ConditionTestSyntax>(rule.When);
        var then = Assert.IsType<OutputSyntax>(rule.Then);

        Assert.Equal(Source.TrimEnd(), MarkedYaml.At(Source, rules.Span));
        Assert.Equal("Discounts", MarkedYaml.At(Source, rules.Name.Span));
        Assert.Equal("order: \"Order[]\"", MarkedYaml.At(Source, rules.Inputs[0].Span));
        Assert.Equal("Order[]", MarkedYaml.At(Source, rules.Inputs[0].Type.Span));
        Assert.Equal("first", MarkedYaml.At(Source, rules.Hit!.Span));
        Assert.Equal("'big'", MarkedYaml.At(Source, rule.Name.Span));
        Assert.Equal("tags: [loyalty, gold]", MarkedYaml.At(Source, rule.Attributes[0].Span));
        Assert.Equal("gold", MarkedYaml.At(Source, rule.Attributes[0].Values[1].Span));
        Assert.Equal("order.Total: \">= 10\"", MarkedYaml.At(Source, test.Span));
        Assert.Equal(">= 10", MarkedYaml.At(Source, test.Test.Span));
        Assert.Equal("then: { Percent: 15, Reason: much }", MarkedYaml.At(Source, then.Span));
        Assert.Equal("Reason: much", MarkedYaml.At(Source, then.Assignments[1].Span));
        Assert.Equal("otherwise:\n  then: |\n    5", MarkedYaml.At(Source, rules.Otherwise!.Span));
    }
}
