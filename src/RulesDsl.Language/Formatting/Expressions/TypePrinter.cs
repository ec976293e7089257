using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary><c>decimal</c>, <c>Shop.Order?</c>, <c>datetime[]</c>, <c>map&lt;string, int&gt;</c></summary>
internal static class TypePrinter
{
    public static string Print(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => NamePrinter.PrintDotted(named.Name),
        NullableTypeSyntax { Element: NullableTypeSyntax } twice => $"{Print(twice.Element)} ?", // `??` would be another sign.
        NullableTypeSyntax nullable => $"{Print(nullable.Element)}?",
        ListTypeSyntax list => $"{Print(list.Element)}[]",
        MapTypeSyntax map => $"map<{Print(map.Key)}, {Print(map.Value)}>",
        _ => throw new InvalidOperationException($"{type.GetType().Name} cannot be printed."),
    };
}
