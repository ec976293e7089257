using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>How tight each kind of expression holds together.</summary>
internal static class Precedence
{
    public static Strength Of(ExpressionSyntax expression) => expression switch
    {
        ConditionalSyntax => Strength.Choice,
        LogicalSyntax { Operator: LogicalOperator.Or } => Strength.Or,
        LogicalSyntax => Strength.And,
        NotSyntax { Operand: TextTestSyntax } => Strength.Comparison,
        NotSyntax => Strength.Not,
        ComparisonSyntax or IsSyntax or IsEmptySyntax or InSyntax or TextTestSyntax or RangeSyntax => Strength.Comparison,
        CoalesceSyntax => Strength.Coalesce,
        ArithmeticSyntax arithmetic => OfArithmetic(arithmetic.Operator),
        NegateSyntax => Strength.Unary,
        _ => Strength.Postfix,
    };

    public static Strength OfArithmetic(ArithmeticOperator sign) => sign is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? Strength.Sum : Strength.Product;
}
