using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>and or not</c>, <c>if … then … else</c> and <c>??</c>.</summary>
internal sealed class ChoiceBinder(ExpressionBinder expressions, BindingContext context)
{
    public BoundExpression BindLogical(LogicalSyntax syntax, Scope scope)
    {
        var operands = new List<BoundExpression>(syntax.Operands.Count);
        foreach (var operand in syntax.Operands)
        {
            var bound = expressions.BindCondition(operand, scope);
            // What takes anything is no condition, as it is none in a cell.
            if (syntax.Operator == LogicalOperator.And && operand is ConditionTestSyntax { Test: AnyTestSyntax } && bound is BoundLiteral && syntax.Operands.Count > 1)
                continue;
            operands.Add(bound);
            scope = scope.Where(bound, holds: syntax.Operator == LogicalOperator.And);
        }

        return operands.Count switch
        {
            0 => new BoundLiteral(true, SimpleType.Bool, syntax.Span),
            1 => operands[0],
            _ => new BoundLogical(syntax.Operator, operands.ToEquatableArray(), SimpleType.Bool, syntax.Span),
        };
    }

    public BoundExpression BindNot(NotSyntax syntax, Scope scope)
    {
        var operand = expressions.BindCondition(syntax.Operand, scope);
        return operand is BoundError ? operand : new BoundNot(operand, SimpleType.Bool, syntax.Span);
    }

    public BoundExpression BindConditional(ConditionalSyntax syntax, Scope scope, RuleType? expected)
    {
        var condition = expressions.BindCondition(syntax.Condition, scope);
        var whenTrue = expressions.Bind(syntax.WhenTrue, scope.Where(condition), expected);
        var whenFalse = expressions.Bind(syntax.WhenFalse, scope.Where(condition, holds: false), expected ?? whenTrue.Type);
        if (condition is BoundError || whenTrue is BoundError || whenFalse is BoundError)
            return expressions.Error(syntax);

        if (Meet(whenTrue, whenFalse, expected) is { } type)
            return new BoundConditional(condition, As(whenTrue, type), As(whenFalse, type), type, syntax.Span);
        return expressions.Report(Apart(syntax, whenTrue, whenFalse), syntax);
    }

    public BoundExpression BindCoalesce(CoalesceSyntax syntax, Scope scope, RuleType? expected)
    {
        var left = expressions.Bind(syntax.Left, scope, expected);
        var right = expressions.Bind(syntax.Right, scope, left.Type.NotNull is NullType ? expected : left.Type.NotNull);
        if (left is BoundError || right is BoundError)
            return expressions.Error(syntax);
        if (left is BoundNull)
            return right;
        if (left is BoundNonNull { IsCertain: true })
            return left;
        if (left.Type.IsValueType)
        {
            context.Report(BindingDiagnostics.NeedlessReplacement(syntax.Left.Span, left.Type.Display));
            return left;
        }

        var found = right.Type.IsNullable
            ? expressions.Conversions.Common(left.Type, right.Type)
            : expressions.Conversions.Common(left.Type.NotNull, right.Type);
        return found is { } type
            ? new BoundCoalesce(As(left, type.OrNull), As(right, type), type, syntax.Span)
            : expressions.Report(Apart(syntax, left, right), syntax);
    }

    // [] and lists of literals take the form that the place asks for.
    private RuleType? Meet(BoundExpression left, BoundExpression right, RuleType? expected) =>
        expected is ListType or NullableType { Inner: ListType }
        && expressions.Conversions.Convert(left, expected) is not null && expressions.Conversions.Convert(right, expected) is not null
            ? expected
            : expressions.Conversions.Common(left.Type, right.Type);

    private BoundExpression As(BoundExpression value, RuleType type) => expressions.Conversions.Convert(value, type)
        ?? throw new InvalidOperationException($"{value.Type.Display} was found to fit {type.Display} but does not convert.");

    private static Language.Diagnostics.RuleDiagnostic Apart(SyntaxNode syntax, BoundExpression left, BoundExpression right) =>
        Clashes.Of(left, right, syntax) ?? BindingDiagnostics.NoCommonType(syntax.Span, left.Type.Display, right.Type.Display);
}
