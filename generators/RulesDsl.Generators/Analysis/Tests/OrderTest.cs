using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Tests;

/// <summary><c>x &lt;= 10</c>: false for null.</summary>
internal sealed record OrderTest(ComparisonOperator Operator, object Bound) : SubjectTest
{
    public override IEnumerable<object> Points => [Bound];

    public override bool Holds(object? value)
    {
        if (value is null)
            return false;

        var order = Compare(value, Bound);
        return Operator switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            ComparisonOperator.GreaterOrEqual => order >= 0,
            _ => throw new InvalidOperationException($"{Operator} is no order."),
        };
    }

    /// <summary>The order that rules see: texts by their characters' codes.</summary>
    public static int Compare(object left, object right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : ((decimal)left).CompareTo((decimal)right);
}
