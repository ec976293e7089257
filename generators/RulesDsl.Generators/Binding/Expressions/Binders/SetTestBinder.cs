using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>
/// Binds <c>xs contains any ys</c> and <c>xs subset of ys</c> as what they say: any element of the first is in the second, all are.
/// A collection that is null has no elements.
/// </summary>
internal sealed class SetTestBinder(ExpressionBinder expressions, MembershipBinder memberships)
{
    public BoundExpression Bind(TextTestSyntax syntax, Scope scope)
    {
        // [Gold, Silver] subset of customer.Tiers: the bare names are of the other side's type.
        if (MembershipBinder.Unwrap(syntax.Pattern) is ListSyntax)
            return Bind(expressions.Bind(syntax.Operand, scope), syntax.Operator, syntax.Pattern, syntax.IgnoresCase, syntax, scope);

        var (operand, others) = expressions.BindPair(syntax.Operand, syntax.Pattern, scope);
        return Bind(operand, syntax.Operator, others, syntax.IgnoresCase, syntax, scope);
    }

    /// <summary>Binds a test of a subject that is bound already.</summary>
    public BoundExpression Bind(BoundExpression operand, TextOperator op, ExpressionSyntax others, bool ignoresCase, SyntaxNode syntax, Scope scope)
    {
        if (MembershipBinder.Unwrap(others) is not ListSyntax list)
            return Bind(operand, op, expressions.Bind(others, scope, operand.Type), ignoresCase, syntax, scope);
        if (Start(operand, ignoresCase, scope, syntax) is not { } elements)
            return expressions.Error(syntax);

        var isOne = memberships.OneOf(elements.Each, list.Items, scope, syntax);
        if (isOne is BoundOneOf test && ignoresCase)
            isOne = test with { Kind = ComparisonKind.OrdinalIgnoreCase };
        return Make(op, elements, isOne, syntax);
    }

    private BoundExpression Bind(BoundExpression operand, TextOperator op, BoundExpression others, bool ignoresCase, SyntaxNode syntax, Scope scope)
    {
        if (others is BoundError || Start(operand, ignoresCase, scope, syntax) is not { } elements)
            return expressions.Error(syntax);

        var kind = ignoresCase ? ComparisonKind.OrdinalIgnoreCase : ComparisonKind.Operator;
        return Make(op, elements, memberships.Contained(elements.Each, others, kind, syntax), syntax);
    }

    private Elements? Start(BoundExpression operand, bool ignoresCase, Scope scope, SyntaxNode syntax)
    {
        if (Elements.Unnamed(expressions, operand, scope, syntax) is not { } elements)
            return null;
        if (!ignoresCase || elements.List.Element.NotNull == SimpleType.String)
            return elements;

        expressions.Report(BindingDiagnostics.NotText(operand.Span, "ignoring case", operand.Type.Display), syntax);
        return null;
    }

    private BoundExpression Make(TextOperator op, Elements elements, BoundExpression isOne, SyntaxNode syntax) => isOne is BoundError
        ? expressions.Error(syntax)
        : new BoundAggregate(
            op == TextOperator.SubsetOf ? AggregateFunction.All : AggregateFunction.Any,
            elements.Binder, elements.Source, isOne, null, SimpleType.Bool, syntax.Span);
}
