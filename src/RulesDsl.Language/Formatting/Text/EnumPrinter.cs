using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>enum Severity { Low, Medium, High }</c></summary>
internal static class EnumPrinter
{
    public static void Print(EnumSyntax declared, TextPrinting printing) => BracePrinter.Print(
        declared, "enum", [.. declared.Members.Select(member => ((SyntaxNode)member, NamePrinter.PrintMember(member.Text)))], printing);
}
