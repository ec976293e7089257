using CsCheck;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Formatting.Generating;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>Printing and reading gives an equal tree, in each spelling and from one to the other and back.</summary>
public sealed class PrinterPropertyTests
{
    [Fact]
    public void Every_expression_prints_and_converts_to_the_same() =>
        ExpressionGen.Expression.Select(Function).Check(RoundTrip.Check, iter: 2_000, longer: 50, print: TreePrinter.Print);

    [Fact]
    public void Every_declaration_prints_and_converts_to_the_same() =>
        ModuleGen.Declaration.Select(Module).Check(RoundTrip.Check, iter: 1_000, longer: 50, print: TreePrinter.Print);

    [Fact]
    public void Every_module_prints_and_converts_to_the_same() => ModuleGen.Module.Check(RoundTrip.Check, iter: 100, longer: 50, print: TreePrinter.Print);

    private static ModuleSyntax Function(ExpressionSyntax body) =>
        Module(new FunctionSyntax(new NameSyntax("f", default), default, new NamedTypeSyntax("int", default), body, default, default));

    private static ModuleSyntax Module(DeclarationSyntax declaration) => new("a.rules", null, default, false, default, new([declaration]), default);
}
