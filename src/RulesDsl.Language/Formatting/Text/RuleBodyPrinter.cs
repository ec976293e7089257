using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>rule "big order"  [tags: loyalty]</c> with <c>when</c> and <c>then</c>.</summary>
internal static class RuleBodyPrinter
{
    public static void Print(RuleSyntax rule, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(rule, [rule.Name, .. rule.Attributes]);
        AttributePrinter.Print($"rule {TemplatePrinter.PrintPlain(rule.Name.Text, isTemplate: false)}", rule.Attributes, lines);
        lines.Indent();
        if (rule.When is { } condition)
            WhenPrinter.Print(condition, printing);

        ThenPrinter.Print(rule.Then, printing);
        lines.End(rule);
        lines.Outdent();
    }
}
