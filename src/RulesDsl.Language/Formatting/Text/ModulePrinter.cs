using RulesDsl.Language.Formatting.Comments;
using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Prints a module in the text spelling: the head, then one declaration after the other.</summary>
internal static class ModulePrinter
{
    public static void Print(ModuleSyntax module, TextPrinting printing)
    {
        PrintHeader(module, printing.Lines);
        for (var i = 0; i < module.Declarations.Count; i++)
        {
            if (i == 0 || !printing.KeepsBlanks || !AreTogether(module.Declarations[i - 1], module.Declarations[i], printing))
                printing.Lines.Blank();

            DeclarationPrinter.Print(module.Declarations[i], printing);
        }

        printing.Lines.EndFile();
    }

    // Declarations of one kind may stand below each other as lines of a list do, where each is no more than a line.
    private static bool AreTogether(DeclarationSyntax before, DeclarationSyntax declaration, TextPrinting printing) =>
        before.GetType() == declaration.GetType() && IsLine(before, printing) && IsLine(declaration, printing) && !printing.Lines.AreApart(before, declaration);

    private static bool IsLine(DeclarationSyntax declaration, TextPrinting printing)
    {
        if (declaration is not (ParamSyntax or EnumSyntax or FactSyntax or FunctionSyntax { Tests.Count: 0 }) || declaration.Span.From.Line != declaration.Span.To.Line)
            return false;

        var alone = new LineWriter(new CommentPlaces(new ModuleSyntax("", null, default, false, default, default, default)));
        DeclarationPrinter.Print(declaration, printing with { Lines = alone });
        return alone.ToString().Count(static character => character == '\n') == 1;
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
