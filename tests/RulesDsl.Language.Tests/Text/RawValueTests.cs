using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Tests.Text;

public sealed class RawValueTests
{
    [Fact]
    public void Backticks_keep_both_readings_of_a_value()
    {
        var raw = Assert.IsType<RawValueSyntax>(Read("`order.Name`"));

        Assert.Equal("order.Name", raw.Text);
        Assert.Equal("order.Name", ExpressionPrinter.Print(raw.Expression));
        Assert.Equal("\"order.Name\"", ExpressionPrinter.Print(raw.Template));
    }

    [Fact]
    public void What_is_no_expression_is_a_text_and_keeps_the_mistake()
    {
        var raw = Assert.IsType<RawValueSyntax>(Read("`gold customer, {order.Total}`"));

        Assert.Null(raw.Expression);
        Assert.Equal("line 1, column 7", Assert.Single(raw.ExpressionErrors).Span.ToString());
        Assert.Equal("\"gold customer, ⟨order.Total⟩\"", ExpressionPrinter.Print(raw.Template));
    }

    [Fact]
    public void Places_behind_escapes_are_those_in_the_file()
    {
        var raw = Assert.IsType<RawValueSyntax>(Read(@"`\u0061\\ \n) `"));

        Assert.Equal("a\\ \n) ", raw.Text);
        Assert.Equal("line 1, column 8", raw.ExpressionErrors[0].Span.ToString());
    }

    [Fact]
    public void Backticks_within_have_a_backslash() => Assert.Equal("a`b", Assert.IsType<RawValueSyntax>(Read(@"`a\`b`")).Text);

    [Fact]
    public void A_sole_hole_is_its_expression_in_either_reading()
    {
        var raw = Assert.IsType<RawValueSyntax>(Read("`{order.Name}`"));

        Assert.Equal("order.Name", ExpressionPrinter.Print(raw.Expression));
        Assert.Empty(raw.ExpressionErrors);
    }

    [Fact]
    public void A_backtick_without_its_partner_is_reported() => Assert.Equal(
        ["RDSL0103 2:12 This text has no closing ` before the end of the line; a line break in it is written \\n."],
        Parsing.Mistakes("ruleset R(a: A) -> int\notherwise  `a\n"));

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    public void What_is_nested_in_backticks_counts_with_what_is_around_them(int depth, int errors)
    {
        var outer = depth / 2;
        var inner = depth - outer;
        var text = $"{new string('(', outer)}`{new string('(', inner)}[a]{new string(')', inner)}`{new string(')', outer)}";

        Assert.Equal(errors, ExpressionReader.Read(new SourceFile("a.rules", $"(({text}))").Whole).Errors.Count);
    }

    [Fact]
    public void Braces_around_the_expected_members_may_be_left_out()
    {
        var set = Parsing.Declaration<RulesetSyntax>("""
            ruleset R(a: A) -> B
            otherwise then C = 1
            test "braces" expect { C: 1 }
            test "none" expect C = 1
            """);

        Assert.True(SyntaxEquality.AreEqual(set.Tests[0].Expect, set.Tests[1].Expect));
    }

    private static ExpressionSyntax Read(string text) => ExpressionReader.Read(new SourceFile("a.rules", text).Whole).Value;
}
