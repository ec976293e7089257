using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>fact: Recommendation</c> with <c>fields: { id: long }</c></summary>
internal static class FactPrinter
{
    public static IReadOnlyList<FieldLayout> Print(FactSyntax fact) =>
    [
        new FieldLayout("fact", new ScalarLayout(NamePrinter.Print(fact.Name.Text))),
        new FieldLayout("fields", new MapLayout(
            [.. fact.Fields.Select(field => new FieldLayout(NamePrinter.Print(field.Name.Text), new ScalarLayout(TypePrinter.Print(field.Type)), field))],
            fact.Fields.AreOnSeveralLines())),
    ];
}
