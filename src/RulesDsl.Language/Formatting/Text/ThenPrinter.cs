using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>then Percent = 15, Reason = "big"</c>, <c>then 15%</c>, <c>then stop</c></summary>
internal static class ThenPrinter
{
    public static void Print(ThenSyntax then, TextPrinting printing)
    {
        switch (then)
        {
            case StopSyntax:
                printing.Lines.BeginWhole(then);
                printing.Lines.Line("then stop");
                break;
            case ValueSyntax value:
                printing.Lines.BeginWhole(then);
                printing.Lines.Lines("then ", Guard(printing.Break(value.Value, 5)));
                break;
            case OutputSyntax output:
                AssignmentPrinter.Print("then ", then, output.Assignments, printing, printing.Expressions.Print, printing.Break);
                break;
            default:
                throw new InvalidOperationException($"{then.GetType().Name} cannot be printed.");
        }
    }

    private static IReadOnlyList<string> Guard(IReadOnlyList<string> lines) => lines is ["stop"] ? ["@stop"] : lines;
}
