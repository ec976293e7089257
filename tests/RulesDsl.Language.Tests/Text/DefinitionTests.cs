using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

public sealed class DefinitionTests
{
    [Fact]
    public void A_param_has_a_type_and_a_default()
    {
        const string Text = "param overdraft: decimal? = 250 * 2\nparam countries: string[] = [\"SE\", \"NO\"]";
        var declarations = Parsing.Module(Text).Declarations;
        Assert.Equal(
            ["overdraft: (decimal)? = <250 Multiply 2>", "countries: (string)[] = [\"SE\", \"NO\"]"],
            declarations.Cast<ParamSyntax>().Select(it => $"{it.Name.Text}: {ExpressionPrinter.Print(it.Type)} = {ExpressionPrinter.Print(it.Default)}"));
        Assert.Equal("param overdraft: decimal? = 250 * 2", Parsing.At(Text, declarations[0].Span));
        Assert.Equal(new SourcePosition(1, 7), declarations[0].Name.Span.From);
    }

    [Fact]
    public void A_function_has_parameters_a_body_and_tests()
    {
        var module = Parsing.Module("""
            function Net(gross: decimal, rate: decimal) -> decimal =
              gross
              / (1 + rate)

            test "a fifth" given gross = 120, rate = 20% expect 100
            test "an error" given gross = 1, rate = -1
              expect error

            function Answer() -> int = 42
            """);
        var net = Assert.IsType<FunctionSyntax>(module.Declarations[0]);
        Assert.Equal(["gross: decimal", "rate: decimal"], net.Parameters.Select(it => $"{it.Name.Text}: {ExpressionPrinter.Print(it.Type)}"));
        Assert.Equal("decimal", ExpressionPrinter.Print(net.Output));
        Assert.Equal("<gross Divide (<1 Add rate>)>", ExpressionPrinter.Print(net.Body));
        Assert.Equal(["a fifth", "an error"], net.Tests.Select(test => test.Name.Text));
        Assert.Equal("100", ExpressionPrinter.Print(Assert.IsType<ExpectValueSyntax>(net.Tests[0].Expect).Value));
        Assert.Equal("42", ExpressionPrinter.Print(Assert.IsType<FunctionSyntax>(module.Declarations[1]).Body));
    }

    [Theory]
    [InlineData("param p: int", "RDSL0101 1:13 Found the end of the file; expected '='.")]
    [InlineData("param p = 5", "RDSL0101 1:9 Found '='; expected ':'.")]
    [InlineData("param p: int =", "RDSL0101 1:15 Found the end of the file; expected a value.")]
    [InlineData("param @: int = 5", "RDSL0102 1:7 Found '@', which has no meaning here; delete it or put it into quotes.")]
    [InlineData("parm p: int = 5", "RDSL0101 1:1 Found 'parm'; expected 'enum', 'fact', 'param', 'function', 'ruleset', 'table', 'graph', 'namespace', 'using', 'nullable' or 'allow'. Did you mean 'param'?")]
    [InlineData("param p: int = 5\nrule \"r\" then 1", "RDSL0115 2:1 Found 'rule' outside of a ruleset or a table; write the head above it, as in 'ruleset Discounts(order: Order) -> Discount'.")]
    [InlineData("function F(a: int) -> int", "RDSL0101 1:26 Found the end of the file; expected '='.")]
    [InlineData("function F(a: int) = a", "RDSL0101 1:20 Found '='; expected '->'. The type of the result follows '->'.")]
    [InlineData("function F -> int = 1", "RDSL0101 1:12 Found '->'; expected '('. Inputs stand in parentheses: 'F(order: Order)'.")]
    [InlineData("function F(a: int) -> int = a +", "RDSL0101 1:32 Found the end of the file; expected a value.")]
    [InlineData("function F(a: int) -> int = a b", "RDSL0101 1:31 Found 'b'; expected an operator or the end of the line. A text stands in quotes: \"a b\".")]
    [InlineData("function F(a: int) -> int = a\nlet b = a", "RDSL0115 2:1 Found 'let' in a function; a function has 'test'.")]
    [InlineData("enum A { B }\ntest \"t\" expect 1", "RDSL0115 2:1 Found 'test' outside of a ruleset, a table or a function; write the head above it, as in 'ruleset Discounts(order: Order) -> Discount'.")]
    public void Mistakes_in_definitions_name_the_mend(string text, params string[] mistakes) => Assert.Equal(mistakes, Parsing.Mistakes(text));

    [Fact]
    public void What_a_definition_is_called_is_known_even_where_its_value_is_not()
    {
        var module = RuleParser.Parse("a.rules", """
            param limit: decimal = 5 5
            function Net(gross: decimal) -> decimal = gross /
            ruleset R(a: A) -> int
            let x = a.
            """).Module;
        Assert.Equal(["limit", "Net", "R"], module.Declarations.Select(it => it.Name.Text));
        Assert.IsType<ErrorSyntax>(Assert.IsType<ParamSyntax>(module.Declarations[0]).Default);
        Assert.IsType<ErrorSyntax>(Assert.IsType<FunctionSyntax>(module.Declarations[1]).Body);
        Assert.IsType<ErrorSyntax>(Assert.Single(Assert.IsType<RulesetSyntax>(module.Declarations[2]).Lets).Value);
    }
}
