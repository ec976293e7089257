namespace RulesDsl.Language.Syntax;

/// <summary>How operators and the functions over collections are written, in both spellings of the language.</summary>
public static class OperatorSpelling
{
    /// <summary>The sign of a comparison.</summary>
    public static string Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.EqualIgnoringCase => "~=",
        _ => throw new InvalidOperationException($"Nobody writes {comparison}."),
    };

    /// <summary>The sign of an arithmetic operator.</summary>
    public static string Of(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        ArithmeticOperator.Remainder => "%",
        _ => throw new InvalidOperationException($"Nobody writes {arithmetic}."),
    };

    /// <summary>The words of a test of text or of a collection.</summary>
    public static string Of(TextOperator test) => test switch
    {
        TextOperator.Contains => "contains",
        TextOperator.StartsWith => "starts with",
        TextOperator.EndsWith => "ends with",
        TextOperator.Matches => "matches",
        TextOperator.Like => "like",
        TextOperator.ContainsAny => "contains any",
        TextOperator.SubsetOf => "subset of",
        _ => throw new InvalidOperationException($"Nobody writes {test}."),
    };

    /// <summary>The name of a function over a collection.</summary>
    public static string Of(AggregateFunction function) => function switch
    {
        AggregateFunction.Any => "any",
        AggregateFunction.All => "all",
        AggregateFunction.None => "none",
        AggregateFunction.Count => "count",
        AggregateFunction.Sum => "sum",
        AggregateFunction.Min => "min",
        AggregateFunction.Max => "max",
        AggregateFunction.Average => "avg",
        _ => throw new InvalidOperationException($"Nobody writes {function}."),
    };
}
