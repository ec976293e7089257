using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>function Net(gross: decimal) -> decimal = gross / 1.25</c>, with the tests that follow it.</summary>
internal static class FunctionPrinter
{
    public static void Print(FunctionSyntax function, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(function, [function.Name, .. function.Parameters, function.Output, function.Body]);
        var head = SignaturePrinter.Print("function", function.Name, function.Parameters, function.Output, printing);
        BodyPrinter.Print(head, function.Body, printing);
        TestPrinter.PrintAll(function.Tests, printing);
        BracePrinter.EndDeclaration(function, lines);
    }
}
