using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary><c>a and b</c>, <c>a or b</c>, <c>not a</c></summary>
internal static class LogicPrinter
{
    public static string Print(ExpressionSyntax expression, ExpressionPrinter expressions) => expression switch
    {
        LogicalSyntax logical => string.Join($" {Word(logical.Operator)} ", PrintOperands(logical, expressions)),
        NotSyntax { Operand: TextTestSyntax test } => ComparisonPrinter.PrintTextTest(test, expressions, isNegated: true),
        NotSyntax not => $"not {expressions.Print(not.Operand, Strength.Not)}",
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be printed."),
    };

    public static string Word(LogicalOperator logical) => logical == LogicalOperator.And ? "and" : "or";

    /// <summary>The operands of a logical expression in its plain form.</summary>
    public static IEnumerable<string> PrintOperands(LogicalSyntax logical, ExpressionPrinter expressions) =>
        logical.Operands.Select((_, i) => PrintOperand(logical, i, expressions));

    /// <summary>An operand with the parentheses that it needs; <c>x is A or B</c> would be refused, so that <c>B</c> has some.</summary>
    public static string PrintOperand(LogicalSyntax logical, int index, ExpressionPrinter expressions)
    {
        var text = expressions.Print(logical.Operands[index], OperandStrength(logical.Operator));
        return NeedsParentheses(logical, index, expressions) ? $"({text})" : text;
    }

    public static bool NeedsParentheses(LogicalSyntax logical, int index, ExpressionPrinter expressions) =>
        logical.Operator == LogicalOperator.Or && index > 0
        && AlternativeCheck.IsAlternative(WithPlainValue(expressions.Plain(logical.Operands[index - 1]), expressions), expressions.Plain(logical.Operands[index]));

    private static ExpressionSyntax WithPlainValue(ExpressionSyntax comparison, ExpressionPrinter expressions) => comparison switch
    {
        IsSyntax it => it with { Value = expressions.Plain(it.Value) },
        ComparisonSyntax it => it with { Right = expressions.Plain(it.Right) },
        _ => comparison,
    };

    /// <summary>The operands as they stand in the tree, one for each of the plain form.</summary>
    public static IEnumerable<ExpressionSyntax> WrittenOperands(ExpressionSyntax condition, LogicalOperator logical) => condition switch
    {
        ParenthesizedSyntax parenthesized when PlainForm.Of(parenthesized) is LogicalSyntax inner && inner.Operator == logical => WrittenOperands(parenthesized.Inner, logical),
        LogicalSyntax it when it.Operator == logical || it.Operands.Count == 1 => it.Operands.SelectMany(operand => WrittenOperands(operand, logical)),
        ConditionTestSyntax test when PlainForm.Of(test) is LogicalSyntax tests && tests.Operator == logical => tests.Operands.Select(_ => condition),
        _ => [condition],
    };

    public static Strength OperandStrength(LogicalOperator logical) => logical == LogicalOperator.And ? Strength.Not : Strength.And;
}
