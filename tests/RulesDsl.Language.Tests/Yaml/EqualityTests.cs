using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>What is the same, whichever spelling it is written in, and what is not.</summary>
public sealed class EqualityTests
{
    [Theory]
    [InlineData("a and b and c", "{ all: [a, b, c] }")]
    [InlineData("a and b and c", "{ all: [a, { all: [b, c] }] }")]
    [InlineData("(a and b) and (c)", "a and b and c")]
    [InlineData("(a)", "{ all: [a] }")]
    [InlineData("a or b", "{ any: [a, b] }")]
    [InlineData("not (a or b)", "{ none: [a, b] }")]
    [InlineData("a and not b", "{ all: [a], not: b }")]
    [InlineData("1 + (2 * 3) == (x)", "1 + 2 * 3 == x")]
    [InlineData("a > 1_000", "a   >\n      1000")]
    [InlineData("a > 90m", "a > 90m")]
    [InlineData("a.b >= 10 and c is Gold", "{ a.b: '>= 10', c: Gold }")]
    [InlineData("a is \"New York\"", "{ a: New York }")]
    [InlineData("a is not null", "{ a: not null }")]
    [InlineData("a is b", "{ a: (b) }")]
    [InlineData("a is `b c`", "{ a: b c }")]
    [InlineData("a is `b c` or a is b", "{ a: '`b c`, b' }")]
    [InlineData("a in [1, 2]", "{ a: [1, 2] }")]
    [InlineData("a in 1 <.. 10", "{ a: 1 <.. 10 }")]
    [InlineData("a is SE or a is NO", "{ a: 'SE, NO' }")]
    [InlineData("not (a is SE or a is NO)", "{ a: 'not(SE, NO)' }")]
    [InlineData("a starts with 'gp'", "{ a: starts with \"gp\" }")]
    [InlineData("true", "{ a: '-' }")]
    public void Equal_conditions(string expression, string yaml)
    {
        Assert.True(SyntaxEquality.AreEqual(Text(expression), Yaml(yaml)));
        Assert.True(SyntaxEquality.AreEqual(Yaml(yaml), Text(expression)));
    }

    [Theory]
    [InlineData("a and b", "{ any: [a, b] }")]
    [InlineData("a and b", "b and a")]
    [InlineData("a and (b or c)", "a and b or c")]
    [InlineData("a - (b - c)", "a - b - c")]
    [InlineData("a > 1", "a >= 1")]
    [InlineData("a > 1", "a > 1.0")]
    [InlineData("a > 15", "a > 15%")]
    [InlineData("a is Gold", "{ a: Silver }")]
    [InlineData("a is Gold", "{ a: not Gold }")]
    [InlineData("a in 1 .. 10", "{ a: 1 <.. 10 }")]
    [InlineData("a > 90s", "a > 90m")]
    [InlineData("a == \"x\"", "a == \"X\"")]
    [InlineData("a starts with 'x'", "a starts with 'x' ignoring case")]
    [InlineData("any(x in xs where x)", "any(x in xs)")]
    public void Different_conditions(string expression, string yaml)
    {
        Assert.False(SyntaxEquality.AreEqual(Text(expression), Yaml(yaml)));
        Assert.False(SyntaxEquality.AreEqual(Yaml(yaml), Text(expression)));
    }

    [Theory]
    [InlineData("15", "15")]
    [InlineData("15%", "15%")]
    [InlineData("order.Total", "order.Total")]
    [InlineData("order.Total", "'{order.Total}'")]
    [InlineData("\"gold customer, {order.Total:0.00}\"", "gold customer, {order.Total:0.00}")]
    [InlineData("\"gold\"", "'\"gold\"'")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("[1, 2]", "'[1, 2]'")]
    [InlineData("[\"a b\", 2]", "[a b, 2]")]
    [InlineData("`Gold`", "Gold")]
    [InlineData("`gold customer, {order.Total}`", "gold customer, {order.Total}")]
    [InlineData("`Gold`", "'{Gold}'")]
    [InlineData("`a b`", "'\"a b\"'")]
    public void A_value_equals_both_of_its_readings(string expression, string yaml) =>
        Assert.True(SyntaxEquality.AreEqual(Text(expression), YamlValue(yaml)));

    [Theory]
    [InlineData("15", "15%")]
    [InlineData("\"gold\"", "silver")]
    [InlineData("order.Total", "'{order.Total:0.00}'")]
    [InlineData("[1, 2]", "[1]")]
    public void A_value_differs_from_what_it_cannot_be_read_as(string expression, string yaml) =>
        Assert.False(SyntaxEquality.AreEqual(Text(expression), YamlValue(yaml)));

    [Fact]
    public void Style_makes_no_difference_to_a_module()
    {
        var block = MarkedYaml.Read("""
            namespace: A # comment
            ---
            ruleset: Discounts
            inputs:
              order: Order
            output: "decimal"
            rules:
              - rule: big
                tags: [a, b]
                when:
                  all:
                    - order.Total > 5
                then: >-
                  15
            """);
        var flow = MarkedYaml.Read("""
            namespace: 'A'
            ruleset: Discounts
            output: decimal
            inputs: { order: Order }
            rules: [{ rule: "big", when: order.Total > 5, tags: a b, then: 15 }]
            """);

        Assert.True(SyntaxEquality.AreEqual(block, flow));
        Assert.NotEqual(block, flow);
        Assert.False(SyntaxEquality.AreEqual(block, flow with { Namespace = null }));
        Assert.False(SyntaxEquality.AreEqual(block, flow with { Declarations = default }));
    }

    [Fact]
    public void Everything_that_a_node_says_is_compared()
    {
        foreach (var node in typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract))
        {
            var parameters = node.GetConstructors().Single().GetParameters().Select(parameter => parameter.Name).Except(["Span"]).ToHashSet();
            var members = SyntaxMembers.Of(node).Select(member => member.Name).ToHashSet();

            Assert.True(parameters.IsSupersetOf(members), node.Name);
            Assert.Subset(new HashSet<string?>(["Path", "Text"]), parameters.Except(members).ToHashSet());
        }
    }

    private static ExpressionSyntax Text(string expression) => ExpressionReader.Read(new SourceFile("test.rules", expression).Whole).Value;

    private static ExpressionSyntax Yaml(string when) => MarkedYaml.Read(File($"when: {when}\n    then: 1")).Only<RulesetSyntax>().Rules[0].When!;

    private static ExpressionSyntax YamlValue(string then) =>
        Assert.IsType<ValueSyntax>(MarkedYaml.Read(File($"then: {then}")).Only<RulesetSyntax>().Rules[0].Then).Value;

    private static string File(string rule) => $"ruleset: A\noutput: int\nrules:\n  - rule: only\n    {rule}\n";
}
