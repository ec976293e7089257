using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class DefinitionTests
{
    [Fact]
    public void A_param_has_a_type_and_a_default()
    {
        const string Text = """
            param: overdraft
            type: decimal
            default: 500
            """;
        var param = MarkedYaml.Read(Text).Only<ParamSyntax>();
        Assert.Equal("overdraft: decimal", $"{param.Name.Text}: {ExpressionPrinter.Print(param.Type)}");
        Assert.Equal("raw '500'", ExpressionPrinter.Print(param.Default));
        Assert.Equal("500", MarkedYaml.At(Text, param.Default.Span));
        Assert.Equal(Text, MarkedYaml.At(Text, param.Span));
    }

    [Fact]
    public void A_function_has_inputs_an_output_a_value_and_tests()
    {
        const string Text = """
            function: Net
            inputs: { gross: decimal }
            output: decimal
            value: gross / 1.25
            tests:
              - test: a fifth
                given: { gross: 125 }
                expect: 100
            """;
        var net = MarkedYaml.Read(Text).Only<FunctionSyntax>();
        Assert.Equal("gross", Assert.Single(net.Parameters).Name.Text);
        Assert.Equal("decimal", ExpressionPrinter.Print(net.Output));
        Assert.Equal("<gross Divide 1.25>", ExpressionPrinter.Print(net.Body));
        Assert.Equal("gross / 1.25", MarkedYaml.At(Text, net.Body.Span));
        Assert.Equal("a fifth", Assert.Single(net.Tests).Name.Text);
    }

    [Fact]
    public void Mistakes_in_definitions_name_the_mend() => MarkedYaml.Check(
        """
        ⟦param⟧: a
        default: 5
        ---
        ⟦param⟧: b
        type: int
        ---
        param: c
        type: ⟦[int]⟧
        default: 1
        ⟦value⟧: 2
        ---
        ⟦function⟧: D
        ---
        function: E
        inputs: { a: int }
        output: int
        value: a ⟦b⟧
        """,
        "A param has no 'type'; write 'type: decimal' or another type.",
        "A param has no 'default'; write 'default: 500' or what holds where nobody says otherwise.",
        "Found a list for 'type'; expected a type such as decimal or Order[].",
        "Found 'value', which a param does not have. It has type, default.",
        "A function has no 'output'; write 'output: decimal' or another type.",
        "A function has no 'value'; write 'value: gross / 1.25' or another expression.",
        "Found 'b'; expected an operator or the end. A member is written with '.': 'a.b'.");
}
