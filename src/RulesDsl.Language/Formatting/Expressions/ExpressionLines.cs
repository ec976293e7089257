using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>
/// Breaks an expression that is too long for its line: before operators, behind the brackets of lists and calls. All lines stand as
/// far in as the first one.
/// </summary>
/// <param name="expressions">Prints what fits.</param>
internal sealed class ExpressionLines(ExpressionPrinter expressions)
{
    /// <param name="expression">The expression.</param>
    /// <param name="room">How many characters fit onto a line.</param>
    public IReadOnlyList<string> Break(ExpressionSyntax expression, int room) => Break(expression, Strength.Choice, room);

    private IReadOnlyList<string> Break(ExpressionSyntax expression, Strength wanted, int room)
    {
        var flat = expressions.Print(expression, wanted);
        if (flat.Length <= room)
            return [flat];

        var plain = expressions.Plain(expression);
        if (Precedence.Of(plain) < wanted)
            return Enclose("(", Break(plain, Strength.Choice, room - 2), ")");

        return plain switch
        {
            LogicalSyntax logical => BreakLogical(logical, room),
            ConditionalSyntax choice => BreakChoice(choice, room),
            CoalesceSyntax coalesce => [.. Break(coalesce.Left, Strength.Sum, room), .. Behind("?? ", coalesce.Right, Strength.Coalesce, room)],
            ArithmeticSyntax arithmetic => BreakArithmetic(arithmetic, room),
            ListSyntax list => BreakItems("[", list.Items.Select(expressions.Print), "]", room),
            InSyntax test when expressions.Plain(test.Set) is ListSyntax list => BreakItems(Head(test), list.Items.Select(expressions.Print), "]", room),
            CallSyntax { Arguments.Count: > 1 } call => BreakItems(Head(call), expressions.PrintArguments(call), ")", room),
            _ => [flat],
        };
    }

    private List<string> BreakLogical(LogicalSyntax logical, int room)
    {
        var lines = new List<string>();
        for (var i = 0; i < logical.Operands.Count; i++)
            lines.AddRange(i == 0 ? BreakOperand(logical, i, room) : Hang(LogicPrinter.Word(logical.Operator) + " ", BreakOperand(logical, i, room - 4)));

        return lines;
    }

    /// <summary>One operand of <c>and</c> or <c>or</c>, with the parentheses that it needs there.</summary>
    public IReadOnlyList<string> BreakOperand(LogicalSyntax logical, int index, int room) => LogicPrinter.NeedsParentheses(logical, index, expressions)
        ? [LogicPrinter.PrintOperand(logical, index, expressions)]
        : Break(logical.Operands[index], LogicPrinter.OperandStrength(logical.Operator), room);

    private IReadOnlyList<string> BreakChoice(ConditionalSyntax choice, int room) =>
    [
        .. Behind("if ", choice.Condition, Strength.Or, room),
        .. Behind("then ", choice.WhenTrue, Strength.Or, room),
        .. Behind("else ", choice.WhenFalse, Strength.Choice, room),
    ];

    private IReadOnlyList<string> BreakArithmetic(ArithmeticSyntax arithmetic, int room)
    {
        var strength = Precedence.OfArithmetic(arithmetic.Operator);
        return [.. Break(arithmetic.Left, strength, room), .. Behind($"{OperatorSpelling.Of(arithmetic.Operator)} ", arithmetic.Right, strength + 1, room)];
    }

    private IReadOnlyList<string> Behind(string prefix, ExpressionSyntax expression, Strength wanted, int room) =>
        Hang(prefix, Break(expression, wanted, room - prefix.Length));

    // As many items on a line as fit.
    private static List<string> BreakItems(string open, IEnumerable<string> items, string close, int room)
    {
        var lines = new List<string> { open };
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length + 4 > room)
            {
                lines.Add($"  {NamePrinter.GuardLine(line)},");
                line = "";
            }

            line += line.Length == 0 ? item : $", {item}";
        }

        lines.Add($"  {NamePrinter.GuardLine(line)}{close}");
        return lines;
    }

    private string Head(InSyntax test) => $"{ComparisonPrinter.Operand(test.Operand, expressions)}{(test.IsNegated ? " not" : "")} in [";

    private string Head(CallSyntax call) => $"{expressions.Print(call.Target, Strength.Postfix)}(";

    private static List<string> Enclose(string open, IReadOnlyList<string> lines, string close)
    {
        var hung = Hang(open, lines).ToList();
        hung[hung.Count - 1] += close;
        return hung;
    }

    private static IReadOnlyList<string> Hang(string prefix, IReadOnlyList<string> lines) =>
        [.. lines.Select((line, i) => i == 0 ? prefix + line : new string(' ', prefix.Length) + line)];
}
