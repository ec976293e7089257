using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>
/// Finds <c>tier is Gold or Silver</c>: what follows <c>or</c> is no condition but another value. A literal never is one;
/// a capitalised name is taken for one only after a comparison with such a name, because it could also be a condition of its own.
/// </summary>
internal static class AlternativeCheck
{
    public static RuleDiagnostic? Find(ExpressionSyntax expression, TokenInput input)
    {
        if (IndexIn(expression) is not { } i || expression is not LogicalSyntax logical || Compared(logical.Operands[i - 1]) is not var (subject, value))
            return null;

        var last = i;
        while (last + 1 < logical.Operands.Count && IsAlternativeTo(value, logical.Operands[last + 1]))
            last++;
        var values = string.Join(", ", logical.Operands.Skip(i).Take(last - i + 1).Prepend(value).Select(item => input.File.Quote(item.Span)));
        var found = input.File.Quote(logical.Operands[i].Span);
        return SyntaxDiagnostics.Alternative(
            logical.Operands[i].Span, $"'{found}'", $"{input.File.Quote(subject.Span)} in [{values}]", logical.Operands[i] is IdentifierSyntax);
    }

    /// <summary>Which operand is the first that is no condition; null where all are.</summary>
    public static int? IndexIn(ExpressionSyntax expression)
    {
        if (expression is not LogicalSyntax { Operator: LogicalOperator.Or } logical)
            return null;

        for (var i = 1; i < logical.Operands.Count; i++)
        {
            if (IsAlternative(logical.Operands[i - 1], logical.Operands[i]))
                return i;
        }

        return null;
    }

    /// <summary>Whether an operand reads as another value for the comparison before it.</summary>
    public static bool IsAlternative(ExpressionSyntax before, ExpressionSyntax operand) =>
        Compared(before) is var (_, value) && IsAlternativeTo(value, operand);

    private static (ExpressionSyntax Subject, ExpressionSyntax Value)? Compared(ExpressionSyntax operand) => operand switch
    {
        IsSyntax { IsNegated: false } test => (test.Operand, test.Value),
        ComparisonSyntax { Operator: ComparisonOperator.Equal } test => (test.Left, test.Right),
        _ => null,
    };

    private static bool IsAlternativeTo(ExpressionSyntax value, ExpressionSyntax operand) => operand switch
    {
        TextSyntax or NumberSyntax or NullSyntax or DateSyntax or DateTimeSyntax or DurationSyntax => true,
        IdentifierSyntax name => char.IsUpper(name.Name[0]) && value is IdentifierSyntax other && char.IsUpper(other.Name[0]),
        _ => false,
    };
}
