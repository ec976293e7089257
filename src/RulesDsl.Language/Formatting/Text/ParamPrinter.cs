using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>param overdraft: decimal = 500</c></summary>
internal static class ParamPrinter
{
    public static void Print(ParamSyntax param, TextPrinting printing)
    {
        var head = $"param {NamePrinter.Print(param.Name.Text)}: {TypePrinter.Print(param.Type)} = ";
        printing.Lines.BeginWhole(param);
        printing.Lines.Lines(head, printing.Break(param.Default, head.Length));
        BracePrinter.EndDeclaration(param, printing.Lines);
    }
}
