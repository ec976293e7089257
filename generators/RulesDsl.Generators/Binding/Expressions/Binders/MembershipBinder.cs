using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>in</c>: one of several values, within a range, or an element of a collection.</summary>
internal sealed class MembershipBinder(ExpressionBinder expressions, NameBinder names, ComparisonBinder comparisons, BindingContext context)
{
    public BoundExpression Bind(InSyntax syntax, Scope scope)
    {
        var set = Unwrap(syntax.Set);
        if (set is ListSyntax or RangeSyntax)
        {
            var subject = expressions.Bind(syntax.Operand, scope);
            return ComparisonBinder.Negate(BindIn(subject, set, scope, syntax), syntax.IsNegated);
        }

        var source = expressions.Bind(set, scope);
        var operand = expressions.Bind(
            syntax.Operand, scope, source.Type.NotNull is ListType list && names.IsOpen(syntax.Operand, scope) ? list.Element : null);
        return ComparisonBinder.Negate(Contained(operand, source, ComparisonKind.Operator, syntax), syntax.IsNegated);
    }

    /// <summary>Binds the test that <paramref name="operand"/> is in a written list or range.</summary>
    public BoundExpression BindIn(BoundExpression operand, ExpressionSyntax set, Scope scope, SyntaxNode syntax) =>
        operand is BoundError ? operand
        : set is RangeSyntax range ? BindRange(operand, range, scope, syntax)
        : OneOf(operand, ((ListSyntax)set).Items, scope, syntax);

    /// <summary>Binds the test that <paramref name="operand"/> equals one of some written values.</summary>
    public BoundExpression OneOf(BoundExpression operand, EquatableArray<ExpressionSyntax> values, Scope scope, SyntaxNode syntax)
    {
        if (values.Count == 0)
            return expressions.Report(BindingDiagnostics.UntypedList(syntax.Span), syntax);

        var items = new List<BoundExpression>(values.Count);
        var kind = ComparisonKind.Operator;
        var failed = false;
        foreach (var value in values)
        {
            var item = expressions.Bind(value, scope, operand.Type);
            failed |= item is BoundError;
            if (item is BoundNull && operand.Type.IsValueType)
                context.Report(BindingDiagnostics.NeverNull(value.Span, operand.Type.Display, "null matches nothing"));
            if (item is BoundNull or BoundError)
            {
                items.Add(item is BoundNull ? new BoundNull(operand.Type.OrNull, item.Span) : item);
                continue;
            }

            if (comparisons.EqualityOf(operand.Type, item.Type) is { } equality)
            {
                kind = equality;
                items.Add(item);
                continue;
            }

            context.Report(ComparisonBinder.Apart(operand, item, "==", isOrdering: false, value));
            failed = true;
        }

        return failed
            ? expressions.Error(syntax)
            : new BoundOneOf(operand, items.ToEquatableArray(), kind, SimpleType.Bool, syntax.Span);
    }

    /// <summary>The test that <paramref name="operand"/> equals an element of <paramref name="source"/>.</summary>
    public BoundExpression Contained(BoundExpression operand, BoundExpression source, ComparisonKind kind, SyntaxNode syntax)
    {
        if (operand is BoundError || source is BoundError)
            return expressions.Error(syntax);
        if (source.Type.NotNull is not ListType list)
            return expressions.Report(BindingDiagnostics.NotACollection(source.Span, source.Type.Display), syntax);
        if (operand is not BoundNull)
        {
            var element = new BoundError(list.Element, source.Span);
            if (comparisons.EqualityOf(list.Element, operand.Type) is not { } equality)
                return expressions.Report(ComparisonBinder.Apart(element, operand, "==", isOrdering: false, syntax), syntax);
            if (kind == ComparisonKind.Operator)
                kind = equality;
        }

        return new BoundContained(operand, source, kind, SimpleType.Bool, syntax.Span);
    }

    private BoundExpression BindRange(BoundExpression operand, RangeSyntax range, Scope scope, SyntaxNode syntax)
    {
        var lower = expressions.Bind(range.Lower, scope, operand.Type);
        var upper = expressions.Bind(range.Upper, scope, operand.Type);
        if (lower is BoundError || upper is BoundError)
            return expressions.Error(syntax);
        foreach (var bound in new[] { lower, upper })
        {
            if (bound is BoundNull)
                return expressions.Report(BindingDiagnostics.OrderedAgainstNull(bound.Span, "in"), syntax);
            if (ComparisonBinder.OrderOf(operand.Type, bound.Type) is null)
                return expressions.Report(ComparisonBinder.Apart(operand, bound, "in", isOrdering: true, syntax), syntax);
            expressions.Nulls.Operand(bound, "nothing is in the range");
        }

        if (IsEmpty(lower, upper, range.IncludesLower && range.IncludesUpper))
            return expressions.Report(BindingDiagnostics.EmptyRange(range.Span), syntax);

        expressions.Nulls.Operand(operand, "it is in no range");
        var kind = ComparisonBinder.OrderOf(operand.Type, lower.Type)!.Value;
        return new BoundInRange(operand, lower, range.IncludesLower, upper, range.IncludesUpper, kind, SimpleType.Bool, syntax.Span);
    }

    // Ends of one type, as literals of the same operand have.
    private static bool IsEmpty(BoundExpression lower, BoundExpression upper, bool includesBoth) =>
        lower is BoundLiteral { Value: IComparable from } && upper is BoundLiteral { Value: var to } && from.GetType() == to.GetType()
        && (from is string ? string.CompareOrdinal((string)from, (string)to) : from.CompareTo(to)) is var order
        && (includesBoth ? order > 0 : order >= 0);

    /// <summary>What an expression is without its parentheses. A YAML scalar is a list or a range if it reads as one.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedSyntax parenthesized => Unwrap(parenthesized.Inner),
        RawValueSyntax { ExpressionErrors.Count: 0, Expression: { } expression } => Unwrap(expression),
        _ => syntax,
    };
}
