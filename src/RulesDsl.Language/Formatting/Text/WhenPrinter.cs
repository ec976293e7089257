using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>when a</c>, and each further condition below it: <c>and b</c>.</summary>
internal static class WhenPrinter
{
    private const string Word = "when ";

    public static void Print(ExpressionSyntax condition, TextPrinting printing)
    {
        var lines = printing.Lines;
        var plain = printing.Expressions.Plain(condition);
        if (plain is LogicalSyntax logical && (condition.IsOnSeveralLines() || !lines.Fits(Word + printing.Expressions.Print(condition)) || HasCommentsInside(condition, lines)))
        {
            PrintOperands(condition, logical, printing);
        }
        else
        {
            lines.BeginWhole(condition);
            lines.Lines(Word, printing.Break(condition, Word.Length));
        }
    }

    private static void PrintOperands(ExpressionSyntax condition, LogicalSyntax logical, TextPrinting printing)
    {
        var written = LogicPrinter.WrittenOperands(condition, logical.Operator).ToList();
        for (var i = 0; i < logical.Operands.Count; i++)
        {
            var word = i == 0 ? Word : $"{LogicPrinter.Word(logical.Operator)} ".PadLeft(Word.Length);
            printing.Lines.BeginPart(condition, written[i], word.Length - word.TrimStart().Length);
            printing.Lines.Lines(word, printing.BreakOperand(logical, i, Word.Length));
        }

        printing.Lines.End(condition);
    }

    private static bool HasCommentsInside(ExpressionSyntax condition, LineWriter lines) =>
        condition is LogicalSyntax logical && logical.Operands.Any(lines.Comments.HasAny);
}
