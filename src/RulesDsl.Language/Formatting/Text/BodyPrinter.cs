using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>= expression</c> behind the head of a function or a job; below it where it is too long.</summary>
internal static class BodyPrinter
{
    public static void Print(string head, ExpressionSyntax body, TextPrinting printing)
    {
        var lines = printing.Lines;
        var line = $"{head} = {printing.Expressions.Print(body)}";
        if (lines.Fits(line))
        {
            lines.Line(line);
            return;
        }

        lines.Line($"{head} =");
        lines.Indent();
        var broken = printing.Break(body, 0).ToList();
        broken[0] = NamePrinter.GuardLine(broken[0]);
        lines.Lines("", broken);
        lines.Outdent();
    }
}
