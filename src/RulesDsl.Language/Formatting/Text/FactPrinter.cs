using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>fact Recommendation { id: long, kind: string }</c></summary>
internal static class FactPrinter
{
    public static void Print(FactSyntax fact, TextPrinting printing) => BracePrinter.Print(
        fact, "fact", [.. fact.Fields.Select(field => ((SyntaxNode)field, $"{NamePrinter.PrintMember(field.Name.Text)}: {TypePrinter.Print(field.Type)}"))], printing);
}
