using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary><c>a + b * c</c>, grouped from the left.</summary>
internal static class ArithmeticPrinter
{
    public static string Print(ArithmeticSyntax arithmetic, ExpressionPrinter expressions)
    {
        var strength = Precedence.OfArithmetic(arithmetic.Operator);
        return $"{expressions.Print(arithmetic.Left, strength)} {OperatorSpelling.Of(arithmetic.Operator)} {expressions.Print(arithmetic.Right, strength + 1)}";
    }
}
