using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>Makes the document of a declaration.</summary>
internal static class DeclarationPrinter
{
    public static MapLayout Print(DeclarationSyntax declaration, YamlPrinting printing) => new(declaration switch
    {
        EnumSyntax declared => EnumPrinter.Print(declared),
        FactSyntax fact => FactPrinter.Print(fact),
        ParamSyntax param => ParamPrinter.Print(param, printing),
        FunctionSyntax function => FunctionPrinter.Print(function, printing),
        RulesetSyntax ruleset => RulesetPrinter.Print(ruleset, printing),
        TableSyntax table => TablePrinter.Print(table, printing),
        GraphSyntax graph => GraphPrinter.Print(graph, printing),
        _ => throw new InvalidOperationException($"{declaration.GetType().Name} cannot be printed."),
    });
}
