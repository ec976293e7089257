using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Prints a module in the text spelling: the head, then one declaration after the other.</summary>
internal static class ModulePrinter
{
    public static void Print(ModuleSyntax module, TextPrinting printing)
    {
        PrintHeader(module, printing.Lines);
        foreach (var declaration in module.Declarations)
        {
            printing.Lines.Blank();
            DeclarationPrinter.Print(declaration, printing);
        }

        printing.Lines.EndFile();
    }

    private static void PrintHeader(ModuleSyntax module, LineWriter lines)
    {
        if (module.Namespace is { } name)
        {
            lines.BeginWhole(name);
            lines.Line($"namespace {NamePrinter.PrintDotted(name.Text)}");
        }

        foreach (var used in module.Usings)
        {
            lines.BeginWhole(used);
            lines.Line($"using {NamePrinter.PrintDotted(used.Namespace.Text)}");
        }

        if (module.NullableStrict)
            lines.Line("nullable strict");

        foreach (var allow in module.Allows)
        {
            lines.BeginWhole(allow);
            lines.Line($"allow {allow.Id}");
        }
    }
}
