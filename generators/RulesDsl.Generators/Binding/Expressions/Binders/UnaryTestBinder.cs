using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds the tests of table cells and condition maps: <c>&gt;= 10</c>, <c>"SE", "NO"</c>, <c>not(1..5)</c>, <c>-</c>.</summary>
internal sealed class UnaryTestBinder(
    ExpressionBinder expressions, ComparisonBinder comparisons, MembershipBinder memberships, TextTestBinder textTests)
{
    public BoundExpression Bind(BoundExpression subject, UnaryTestSyntax test, Scope scope) => subject is BoundError ? subject : test switch
    {
        AnyTestSyntax => new BoundLiteral(true, SimpleType.Bool, test.Span),
        ValueTestSyntax value => BindValue(subject, value.Value, scope, test),
        ComparisonTestSyntax comparison =>
            comparisons.Compare(subject, comparison.Operator, expressions.Bind(comparison.Value, scope, subject.Type), test),
        TextUnaryTestSyntax text => textTests.Bind(subject, text.Operator, text.Pattern, text.IgnoresCase, test, scope),
        AlternativesTestSyntax alternatives => BindAny(subject, alternatives.Tests, scope, test),
        NotTestSyntax not => BindAny(subject, not.Tests, scope, test) is var any && any is BoundError
            ? any
            : ComparisonBinder.Negate(any, isNegated: true),
        _ => throw new InvalidOperationException($"No binding for {test.GetType().Name}."),
    };

    private BoundExpression BindValue(BoundExpression subject, ExpressionSyntax value, Scope scope, SyntaxNode test) => value switch
    {
        RangeSyntax or ListSyntax => memberships.BindIn(subject, value, scope, test),
        RawValueSyntax { ExpressionErrors.Count: 0, Expression: RangeSyntax or ListSyntax } raw when subject.Type.NotNull != SimpleType.String =>
            memberships.BindIn(subject, raw.Expression, scope, test),
        _ => comparisons.Compare(subject, ComparisonOperator.Equal, expressions.Bind(value, scope, subject.Type), test),
    };

    private BoundExpression BindAny(BoundExpression subject, EquatableArray<UnaryTestSyntax> tests, Scope scope, SyntaxNode test)
    {
        if (tests.Count == 1)
            return Bind(subject, tests[0], scope);
        if (tests.All(static each => each is ValueTestSyntax { Value: not (RangeSyntax or ListSyntax or RawValueSyntax { Expression: RangeSyntax or ListSyntax }) }))
            return memberships.OneOf(subject, tests.Select(each => ((ValueTestSyntax)each).Value).ToEquatableArray(), scope, test);

        var bound = tests.Select(each => Bind(subject, each, scope)).ToList();
        return bound.FirstOrDefault(each => each is BoundError)
            ?? new BoundLogical(LogicalOperator.Or, bound.ToEquatableArray(), SimpleType.Bool, test.Span);
    }
}
