namespace RulesDsl.Language.Syntax;

/// <summary>Brings what can be written in several ways to one of them; a node's parts are left as they are.</summary>
internal static class PlainForm
{
    public static SyntaxNode Of(SyntaxNode node) => node switch
    {
        ParenthesizedSyntax parenthesized => Of(parenthesized.Inner),
        LogicalSyntax { Operands.Count: 1 } single => Of(single.Operands[0]),
        LogicalSyntax logical => logical with { Operands = logical.Operands.SelectMany(operand => Flatten(operand, logical.Operator)).ToEquatableArray() },
        ConditionTestSyntax condition => Of(Written(condition.Subject, condition.Test)),
        _ => node,
    };

    /// <summary><c>(a and b) and c</c> -> <c>a and b and c</c></summary>
    private static EquatableArray<ExpressionSyntax> Flatten(ExpressionSyntax operand, LogicalOperator logical)
    {
        var plain = (ExpressionSyntax)Of(operand);
        return plain is LogicalSyntax inner && inner.Operator == logical ? inner.Operands : new([plain]);
    }

    /// <summary><c>order.Total: &gt;= 10</c> -> <c>order.Total &gt;= 10</c></summary>
    private static ExpressionSyntax Written(ExpressionSyntax subject, UnaryTestSyntax test) => test switch
    {
        AnyTestSyntax => new BooleanSyntax(true, test.Span),
        ValueTestSyntax value => Written(subject, value, isNegated: false),
        ComparisonTestSyntax comparison => new ComparisonSyntax(subject, comparison.Operator, comparison.Value, test.Span),
        TextUnaryTestSyntax text => new TextTestSyntax(subject, text.Operator, text.Pattern, text.IgnoresCase, test.Span),
        AlternativesTestSyntax alternatives => Any(subject, alternatives.Tests, test.Span),
        NotTestSyntax { Tests: [ValueTestSyntax value] } => Written(subject, value, isNegated: true),
        NotTestSyntax not => new NotSyntax(Any(subject, not.Tests, test.Span), test.Span),
        _ => throw new InvalidOperationException($"{test.GetType().Name} has no written form."),
    };

    private static ExpressionSyntax Written(ExpressionSyntax subject, ValueTestSyntax test, bool isNegated) =>
        test.Value is ListSyntax or RangeSyntax
            ? new InSyntax(subject, isNegated, test.Value, test.Span)
            : new IsSyntax(subject, isNegated, test.Value, test.Span);

    private static LogicalSyntax Any(ExpressionSyntax subject, EquatableArray<UnaryTestSyntax> tests, SourceSpan span) =>
        new(LogicalOperator.Or, tests.Select(test => Written(subject, test)).ToEquatableArray(), span);
}
