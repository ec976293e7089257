using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>function: Net</c> with its body and its tests.</summary>
internal static class FunctionPrinter
{
    public static IReadOnlyList<FieldLayout> Print(FunctionSyntax function, YamlPrinting printing) =>
    [
        new FieldLayout("function", new ScalarLayout(NamePrinter.Print(function.Name.Text))),
        .. SignaturePrinter.PrintInputs("inputs", function.Parameters),
        SignaturePrinter.PrintOutput(function.Output),
        new FieldLayout("value", new ScalarLayout(printing.Expressions.Print(function.Body)), function.Body),
        .. TestPrinter.PrintAll(function.Tests, printing),
    ];
}
