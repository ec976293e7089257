using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Which values a condition shows to be there: <c>a.Total &gt; 5</c> is true only where neither <c>a</c> nor its total is null.</summary>
internal static class Presence
{
    /// <summary>
    /// The values that are not null where <paramref name="condition"/> holds, or where it does not: for sure, or as long as all is what C# declares
    /// it to be. Equal to what is never null is not null; but what only claims so may be null, and so may its equal.
    /// </summary>
    public static IEnumerable<(BoundExpression Value, bool IsCertain)> ShownBy(BoundExpression condition, bool holds) => condition switch
    {
        BoundNot not => ShownBy(not.Operand, !holds),
        BoundLogical { Operator: LogicalOperator.And } all when holds => all.Operands.SelectMany(operand => ShownBy(operand, holds)),
        BoundLogical { Operator: LogicalOperator.Or } some when !holds => some.Operands.SelectMany(operand => ShownBy(operand, holds)),
        BoundNullTest test => holds ? [] : Along(test.Operand),
        BoundEmptyTest test => holds ? [] : Along(test.Operand),
        BoundComparison comparison when holds => ShownByComparison(comparison),
        BoundOneOf oneOf when holds && !oneOf.Items.Any(static item => item.Type.IsNullable) => Along(oneOf.Operand, oneOf.Items.All(IsNeverNull)),
        BoundInRange range when holds => [.. Along(range.Operand), .. Along(range.Lower), .. Along(range.Upper)],
        BoundTextTest test when holds => [.. Along(test.Operand), .. Along(test.Pattern)],
        BoundRegexTest test when holds => Along(test.Operand),
        BoundTypeTest test when holds => Along(test.Operand),
        BoundTruth truth when holds => Along(truth.Operand),
        _ => [],
    };

    /// <summary>The values that are of a certain type where <paramref name="condition"/> holds, or where it does not.</summary>
    public static IEnumerable<BoundTypeTest> TypesShownBy(BoundExpression condition, bool holds) => condition switch
    {
        BoundNot not => TypesShownBy(not.Operand, !holds),
        BoundLogical { Operator: LogicalOperator.And } all when holds => all.Operands.SelectMany(operand => TypesShownBy(operand, holds)),
        BoundLogical { Operator: LogicalOperator.Or } some when !holds => some.Operands.SelectMany(operand => TypesShownBy(operand, holds)),
        BoundTypeTest test when holds => [test],
        _ => [],
    };

    private static IEnumerable<(BoundExpression Value, bool IsCertain)> ShownByComparison(BoundComparison comparison) => comparison.Operator switch
    {
        ComparisonOperator.NotEqual => [],
        ComparisonOperator.Equal or ComparisonOperator.EqualIgnoringCase =>
            comparison.Left.Type.IsNullable && comparison.Right.Type.IsNullable
                ? []
                : [.. Along(comparison.Left, IsNeverNull(comparison.Right)), .. Along(comparison.Right, IsNeverNull(comparison.Left))],
        _ => [.. Along(comparison.Left), .. Along(comparison.Right)],
    };

    private static bool IsNeverNull(BoundExpression expression) => !PossibleNulls.In(expression).Type.IsNullable;

    // What is at the end of a path is there only if all on the way to it is.
    private static IEnumerable<(BoundExpression Value, bool IsCertain)> Along(BoundExpression? expression, bool isCertain = true)
    {
        while (expression is not null)
        {
            yield return (expression, isCertain);
            expression = expression switch
            {
                BoundMember member => member.Target,
                BoundCount count => count.Target,
                BoundKeyed keyed => keyed.Target,
                BoundElement element => element.Target,
                BoundNonNull nonNull => nonNull.Operand,
                BoundNarrowed narrowed => narrowed.Operand,
                BoundConversion conversion => conversion.Operand,
                _ => null,
            };
        }
    }
}
