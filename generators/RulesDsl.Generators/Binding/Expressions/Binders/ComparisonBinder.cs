using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>== != &lt; &lt;= &gt; &gt;= ~=</c>, <c>is</c> and <c>is empty</c>.</summary>
internal sealed class ComparisonBinder(ExpressionBinder expressions, NameBinder names, BindingContext context)
{
    public BoundExpression Bind(ComparisonSyntax syntax, Scope scope)
    {
        var (left, right) = expressions.BindPair(syntax.Left, syntax.Right, scope);
        return Compare(left, syntax.Operator, right, syntax);
    }

    public BoundExpression BindIs(IsSyntax syntax, Scope scope)
    {
        var op = syntax.IsNegated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal;
        if (syntax.Value is NullSyntax)
            return Compare(expressions.Bind(syntax.Operand, scope), op, new BoundNull(NullType.Instance, syntax.Value.Span), syntax);

        if (names.ResolveType(syntax.Value, scope) is { } type)
        {
            var operand = expressions.Bind(syntax.Operand, scope);
            if (operand.Type.NotNull is not NamedType { Kind: NamedKind.Enum })
                return BindTypeTest(operand, type, syntax);
        }

        var (left, right) = expressions.BindPair(syntax.Operand, syntax.Value, scope);
        return Compare(left, op, right, syntax);
    }

    public BoundExpression BindIsEmpty(IsEmptySyntax syntax, Scope scope)
    {
        var operand = expressions.Bind(syntax.Operand, scope);
        if (operand is BoundError)
            return operand;
        if (operand.Type.NotNull is not (ListType or MapType or SimpleType { Kind: SimpleKind.String }))
            return expressions.Report(BindingDiagnostics.NeverEmpty(syntax.Operand.Span, operand.Type.Display), syntax);

        return Negate(new BoundEmptyTest(operand, SimpleType.Bool, syntax.Span), syntax.IsNegated);
    }

    /// <summary>Compares two bound values, or reports why that makes no sense.</summary>
    public BoundExpression Compare(BoundExpression left, ComparisonOperator op, BoundExpression right, SyntaxNode syntax)
    {
        if (left is BoundError || right is BoundError)
            return expressions.Error(syntax);
        if (left is BoundNull || right is BoundNull)
            return CompareToNull(left is BoundNull ? right : left, op, syntax);

        var isOrdering = op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual or ComparisonOperator.EqualIgnoringCase);
        var kind = isOrdering ? OrderOf(left.Type, right.Type)
            : op == ComparisonOperator.EqualIgnoringCase ? TextEquality(left.Type, right.Type)
            : EqualityOf(left.Type, right.Type);
        if (kind is null)
            return expressions.Report(Apart(left, right, OperatorSpelling.Of(op), isOrdering, syntax), syntax);

        if (isOrdering)
        {
            expressions.Nulls.Operand(left, "the comparison is false");
            expressions.Nulls.Operand(right, "the comparison is false");
        }

        var cast = Numbers.Cast(left.Type.NotNull, right.Type.NotNull);
        return new BoundComparison(In(left, cast), op, In(right, cast), kind.Value, SimpleType.Bool, syntax.Span);
    }

    /// <summary>How C# tells whether values of two types are equal; null where they never can be.</summary>
    public ComparisonKind? EqualityOf(RuleType left, RuleType right)
    {
        var (a, b) = (left.NotNull, right.NotNull);
        if (Numbers.Common(a, b) is not null)
            return ComparisonKind.Operator;
        if (a is SimpleType { Kind: SimpleKind.Object } || b is SimpleType { Kind: SimpleKind.Object })
            return ComparisonKind.Equals;
        if (a == b && a is SimpleType { Kind: not SimpleKind.Json } or NamedType { Kind: NamedKind.Enum })
            return a == b ? ComparisonKind.Operator : null;
        return a is NamedType && (a == b || expressions.Conversions.IsReferenceWidening(a, b) || expressions.Conversions.IsReferenceWidening(b, a))
            ? ComparisonKind.Equals
            : null;
    }

    /// <summary>Whether values of a type can be told to be equal.</summary>
    public bool HasEquality(RuleType type) => type.NotNull is not (ListType or MapType) && EqualityOf(type, type) is not null;

    /// <summary>How C# tells which of two values comes first; null where they have no order.</summary>
    public static ComparisonKind? OrderOf(RuleType left, RuleType right)
    {
        var (a, b) = (left.NotNull, right.NotNull);
        if (Numbers.Common(a, b) is not null)
            return ComparisonKind.Operator;
        if (a != b)
            return null;

        return a switch
        {
            SimpleType { Kind: SimpleKind.String } => ComparisonKind.Ordinal,
            SimpleType { Kind: SimpleKind.Bool or SimpleKind.Guid or SimpleKind.Json or SimpleKind.Object } => null,
            SimpleType or NamedType { Kind: NamedKind.Enum } => ComparisonKind.Operator,
            _ => null,
        };
    }

    /// <summary>Why two values do not compare.</summary>
    public static RuleDiagnostic Apart(BoundExpression left, BoundExpression right, string op, bool isOrdering, SyntaxNode syntax)
    {
        if (Clashes.Of(left, right, syntax) is { } clash)
            return clash;
        if (left.Type.NotNull is NamedType { Kind: NamedKind.Enum } type && right is BoundLiteral { Value: string text })
            return BindingDiagnostics.TextForEnum(right.Span, text, type.Display);
        if (op == "~=")
            return left.Type.NotNull == SimpleType.String ? BindingDiagnostics.NotText(right.Span, op, right.Type.Display) : BindingDiagnostics.NotText(left.Span, op, left.Type.Display);
        return isOrdering
            ? BindingDiagnostics.NoOperator(syntax.Span, op, left.Type.Display, right.Type.Display)
            : BindingDiagnostics.NeverEqual(syntax.Span, left.Type.NotNull.Display, right.Type.NotNull.Display);
    }

    /// <summary>The test or its opposite.</summary>
    public static BoundExpression Negate(BoundExpression test, bool isNegated) =>
        isNegated ? new BoundNot(test, SimpleType.Bool, test.Span) : test;

    private BoundExpression CompareToNull(BoundExpression operand, ComparisonOperator op, SyntaxNode syntax)
    {
        if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return expressions.Report(BindingDiagnostics.OrderedAgainstNull(syntax.Span, OperatorSpelling.Of(op)), syntax);
        if (operand is BoundNonNull seen)
            operand = seen.Operand;
        if (operand.Type.IsValueType)
            context.Report(BindingDiagnostics.NeverNull(operand.Span, operand.Type.Display, "the test always says the same"));

        return Negate(new BoundNullTest(operand, SimpleType.Bool, syntax.Span), op == ComparisonOperator.NotEqual);
    }

    private BoundExpression BindTypeTest(BoundExpression operand, NamedType type, IsSyntax syntax)
    {
        if (operand is BoundError)
            return operand;

        var declared = operand.Type.NotNull;
        var canBe = declared is SimpleType { Kind: SimpleKind.Object } || (declared is NamedType named
            && (named == type || named.Kind == NamedKind.Interface || type.Kind == NamedKind.Interface
                || expressions.Conversions.IsReferenceWidening(type, named) || expressions.Conversions.IsReferenceWidening(named, type)));
        return canBe
            ? Negate(new BoundTypeTest(operand, type, SimpleType.Bool, syntax.Span), syntax.IsNegated)
            : expressions.Report(BindingDiagnostics.NeverEqual(syntax.Span, operand.Type.Display, type.Display), syntax);
    }

    private static ComparisonKind? TextEquality(RuleType left, RuleType right) =>
        left.NotNull == SimpleType.String && right.NotNull == SimpleType.String ? ComparisonKind.OrdinalIgnoreCase : null;

    private static BoundExpression In(BoundExpression operand, RuleType? type) => type is null || operand.Type.NotNull == type
        ? operand
        : new BoundConversion(operand, operand.Type.IsNullable ? type.OrNull : type, operand.Span);
}
