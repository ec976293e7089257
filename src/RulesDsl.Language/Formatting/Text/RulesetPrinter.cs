using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>ruleset Discounts(order: Order) -> Discount</c> with its rules.</summary>
internal static class RulesetPrinter
{
    public static void Print(RulesetSyntax ruleset, TextPrinting printing)
    {
        DecisionPrinter.PrintHead("ruleset", ruleset, printing);
        foreach (var rule in ruleset.Rules)
        {
            printing.Lines.Blank();
            RuleBodyPrinter.Print(rule, printing);
        }

        DecisionPrinter.PrintEnd(ruleset, printing);
    }
}
