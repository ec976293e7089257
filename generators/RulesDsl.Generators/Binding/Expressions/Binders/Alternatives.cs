using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Finds alternatives of which one always holds, because somebody took the comma for <c>and</c>: <c>&gt;= 10, &lt;= 20</c>, <c>not A, not B</c>.</summary>
internal static class Alternatives
{
    /// <summary>Whether one of the tests holds for every value that is not null.</summary>
    public static bool AreAlwaysTrue(IEnumerable<BoundExpression> tests)
    {
        var all = tests.Select(Read).OfType<(ComparisonOperator Operator, BoundExpression Value)>().ToList();
        return all.Any(left => all.Any(right => Cover(left.Operator, right.Operator, Order(left.Value, right.Value))));
    }

    /// <summary>What a test is about.</summary>
    public static BoundExpression Subject(BoundExpression test) => test switch
    {
        BoundNot not => Subject(not.Operand),
        BoundComparison comparison => comparison.Left,
        BoundOneOf oneOf => oneOf.Operand,
        BoundInRange range => range.Operand,
        _ => test,
    };

    // < b or >= a, where a is no greater than b; != a or != b.
    private static bool Cover(ComparisonOperator left, ComparisonOperator right, int? order) => (left, right) switch
    {
        (ComparisonOperator.NotEqual, ComparisonOperator.NotEqual) => order is not null and not 0,
        (ComparisonOperator.NotEqual, ComparisonOperator.Equal) => order == 0,
        (ComparisonOperator.Greater, ComparisonOperator.Less) => order < 0,
        (ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual, ComparisonOperator.Less or ComparisonOperator.LessOrEqual) => order <= 0,
        _ => false,
    };

    private static (ComparisonOperator Operator, BoundExpression Value)? Read(BoundExpression test) => test switch
    {
        BoundComparison comparison => (comparison.Operator, comparison.Right),
        BoundNot { Operand: BoundComparison { Operator: ComparisonOperator.Equal } comparison } => (ComparisonOperator.NotEqual, comparison.Right),
        BoundNot { Operand: BoundOneOf { Items: { Count: 1 } items } } => (ComparisonOperator.NotEqual, items[0]),
        _ => null,
    };

    // Null where nothing is known.
    private static int? Order(BoundExpression left, BoundExpression right) => (left, right) switch
    {
        (BoundLiteral { Value: string a }, BoundLiteral { Value: string b }) => string.CompareOrdinal(a, b),
        (BoundLiteral { Value: IComparable a }, BoundLiteral { Value: var b }) when a.GetType() == b.GetType() => a.CompareTo(b),
        (BoundEnumMember a, BoundEnumMember b) => string.CompareOrdinal(a.Member, b.Member),
        _ => null,
    };
}
