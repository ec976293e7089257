using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("a > 1 and b", "<And: <a Greater 1>, b>")]
    [InlineData("{ all: [a, b > 1] }", "<And: a, <b Greater 1>>")]
    [InlineData("{ any: [a, b] }", "<Or: a, b>")]
    [InlineData("{ none: [a, b] }", "<not <Or: a, b>>")]
    [InlineData("{ not: a }", "<not a>")]
    [InlineData("{ not: { any: [a, { all: [b, c] }] } }", "<not <Or: a, <And: b, c>>>")]
    [InlineData("{ all: [a] }", "a")]
    [InlineData("{ any: [a, b], not: c }", "<And: <Or: a, b>, <not c>>")]
    [InlineData("{ any: { a.B: 1, c: 2 } }", "<Or: a.B ? raw '1', c ? raw '2'>")]
    [InlineData("{ order.Total: '>= 10', order.Tier: Gold }", "<And: order.Total ? GreaterOrEqual 10, order.Tier ? raw 'Gold'>")]
    [InlineData("{ all: [a, { b: 5 }] }", "<And: a, b ? raw '5'>")]
    public void A_condition_is_an_expression_or_a_tree_or_a_map(string when, string tree) => Assert.Equal(tree, Print(Condition(when)));

    [Theory]
    [InlineData("Gold", "raw 'Gold'")]
    [InlineData("'\"Gold\"'", "\"Gold\"")]
    [InlineData("New York", "raw 'New York'")]
    [InlineData("us-east-1", "raw 'us-east-1'")]
    [InlineData("'New York, SE , null'", "raw 'New York' | raw 'SE' | null")]
    [InlineData("''", "raw ''")]
    [InlineData("'SE, NO'", "raw 'SE' | raw 'NO'")]
    [InlineData("'us-east-1, us-west-2'", "raw 'us-east-1' | raw 'us-west-2'")]
    [InlineData("'\"SE\", NO'", "\"SE\" | raw 'NO'")]
    [InlineData("[SE, NO]", "[raw 'SE', raw 'NO']")]
    [InlineData("'[SE, \"NO\", null]'", "[raw 'SE', \"NO\", null]")]
    [InlineData("'not in [us-east-1]'", "not([raw 'us-east-1'])")]
    [InlineData("in progress", "raw 'in progress'")]
    [InlineData("not in progress", "not(raw 'in progress')")]
    [InlineData("in Progress now", "raw 'in Progress now'")]
    [InlineData("in order.Countries", "order.Countries")]
    [InlineData("in (countries)", "(countries)")]
    [InlineData("'in [SE, NO]'", "[raw 'SE', raw 'NO']")]
    [InlineData("in 1..10", "[1 .. 10]")]
    [InlineData("between 1 and 10", "[1 .. 10]")]
    [InlineData("not between 1 and 10", "not([1 .. 10])")]
    [InlineData("is null", "null")]
    [InlineData("is not null", "not(null)")]
    [InlineData("is SE", "raw 'SE'")]
    [InlineData("'is not(SE, NO)'", "not(raw 'SE', raw 'NO')")]
    [InlineData("1..10", "[1 .. 10]")]
    [InlineData("1 <.. 10", "]1 .. 10]")]
    [InlineData("'>= 10'", "GreaterOrEqual 10")]
    [InlineData("'>= 10, < 5'", "GreaterOrEqual 10 | Less 5")]
    [InlineData("not SE", "not(raw 'SE')")]
    [InlineData("'not(SE, NO)'", "not(raw 'SE', raw 'NO')")]
    [InlineData("'-'", "any")]
    [InlineData("null", "null")]
    [InlineData("not null", "not(null)")]
    [InlineData("starts with gp", "StartsWith gp")]
    public void A_path_is_tested_by_a_unary_test(string test, string tree) =>
        Assert.Equal($"a ? {tree}", Print(Condition($"{{ a: {test} }}")));

    [Fact]
    public void Both_readings_of_a_value_are_kept()
    {
        var raw = Value("New York");
        Assert.Null(raw.Expression);
        Assert.Equal("Found 'York'; expected an operator or the end. A member is written with '.': 'New.York'.", Assert.Single(raw.ExpressionErrors).Message);
        Assert.Equal("\"New York\"", ExpressionPrinter.Print(raw.Template));

        raw = Value("Gold");
        Assert.Equal("Gold", ExpressionPrinter.Print(raw.Expression));
        Assert.Empty(raw.ExpressionErrors);
        Assert.Equal("\"Gold\"", ExpressionPrinter.Print(raw.Template));

        static RawValueSyntax Value(string text) => (RawValueSyntax)((ValueTestSyntax)((ConditionTestSyntax)Condition($"{{ a: {text} }}")).Test).Value;
    }

    [Theory]
    [InlineData("⟦[a, b]⟧", "Found a list for a condition; expected an expression, or a map; a list stands below 'all:' or 'any:'.")]
    [InlineData("⟦{}⟧", "Found an empty map for a condition; expected an expression, or a map; a list stands below 'all:' or 'any:'.")]
    [InlineData("{ all: ⟦[]⟧ }", "Found an empty list for 'all'; expected a list with at least one condition.")]
    [InlineData("{ any: ⟦a⟧ }", "Found a text for 'any'; expected a list with at least one condition.")]
    [InlineData("{ order: ⟦{ Total: 5 }⟧ }", "Found a map for a test; expected a value, a list, a range or a comparison such as '>= 10'.")]
    [InlineData("{ a.⟦+⟧ b: 5 }", "Found '+'; expected the name of a member.")]
    [InlineData("{ a: starts ⟦wiht⟧ \"gp\" }", "Found 'wiht'; expected 'with'. Did you mean 'with'?")]
    [InlineData("{ a: is ⟦empty⟧ }", "Found 'empty' in a test of a value; write it as a condition, as in 'order.Lines is empty'; an empty text is '\"\"'.")]
    [InlineData("{ a: is ⟦not empty⟧ }", "Found 'empty' in a test of a value; write it as a condition, as in 'order.Lines is empty'; an empty text is '\"\"'.")]
    [InlineData("{ a: is new ⟦here⟧ }", "Found 'here'; expected an operator or the end. Nothing is made with 'new': a rule names members in 'then', and a date is written 2026-01-31.")]
    [InlineData("{ a: '>=⟦⟧' }", "Found the end; expected a value.")]
    [InlineData("{ all: [a, b ⟦c⟧] }", "Found 'c'; expected an operator or the end. A member is written with '.': 'b.c'.")]
    public void What_is_no_condition_says_what_one_is(string when, string message) => MarkedYaml.Check(File(when), message);

    private static ExpressionSyntax Condition(string when) => MarkedYaml.Read(File(when)).Only<RulesetSyntax>().Rules[0].When!;

    private static string File(string when) => $"""
        ruleset: A
        output: int
        rules:
          - rule: only
            when: {when}
            then: 1
        """;

    private static string Print(ExpressionSyntax expression) => expression switch
    {
        ConditionTestSyntax it => $"{ExpressionPrinter.Print(it.Subject)} ? {ExpressionPrinter.Print(it.Test)}",
        LogicalSyntax it => $"<{it.Operator}: {string.Join(", ", it.Operands.Select(Print))}>",
        NotSyntax it => $"<not {Print(it.Operand)}>",
        _ => ExpressionPrinter.Print(expression),
    };
}
