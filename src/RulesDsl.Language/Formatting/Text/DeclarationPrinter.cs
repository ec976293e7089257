using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Prints a declaration with all that belongs to it.</summary>
internal static class DeclarationPrinter
{
    public static void Print(DeclarationSyntax declaration, TextPrinting printing)
    {
        switch (declaration)
        {
            case EnumSyntax declared:
                EnumPrinter.Print(declared, printing);
                break;
            case FactSyntax fact:
                FactPrinter.Print(fact, printing);
                break;
            case ParamSyntax param:
                ParamPrinter.Print(param, printing);
                break;
            case FunctionSyntax function:
                FunctionPrinter.Print(function, printing);
                break;
            case RulesetSyntax ruleset:
                RulesetPrinter.Print(ruleset, printing);
                break;
            case TableSyntax table:
                TablePrinter.Print(table, printing);
                break;
            case GraphSyntax graph:
                GraphPrinter.Print(graph, printing);
                break;
            default:
                throw new InvalidOperationException($"{declaration.GetType().Name} cannot be printed.");
        }
    }
}
