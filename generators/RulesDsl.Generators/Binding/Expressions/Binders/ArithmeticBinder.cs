using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>+ - * / %</c>: numbers, moments with durations, and text with text.</summary>
internal sealed class ArithmeticBinder(ExpressionBinder expressions, NameBinder names)
{
    /// <summary>Binds a whole chain such as <c>a + b - c</c> in a loop: hundreds of operators must not become as many stack frames.</summary>
    public BoundExpression Bind(ArithmeticSyntax syntax, Scope scope, RuleType? expected)
    {
        var chain = new Stack<ArithmeticSyntax>();
        ExpressionSyntax start = syntax;
        for (; start is ArithmeticSyntax link; start = link.Left)
            chain.Push(link);

        // Literals at the start take the type of the first operand that has one of its own.
        var operands = chain.Select(static link => link.Right).Prepend(start).ToList();
        var typed = operands.FindIndex(operand => !names.IsOpen(operand, scope));
        var known = typed < 0 ? null : expressions.Bind(operands[typed], scope);
        var hint = known?.Type ?? expected;

        var value = typed == 0 ? known! : expressions.Bind(start, scope, hint);
        for (var i = 1; chain.Count > 0; i++)
        {
            var right = i == typed ? known! : expressions.Bind(operands[i], scope, i < typed ? hint : value.Type);
            value = Combine(value, right, chain.Pop());
        }

        return value;
    }

    private BoundExpression Combine(BoundExpression left, BoundExpression right, ArithmeticSyntax syntax)
    {
        if (left is BoundError || right is BoundError)
            return expressions.Error(syntax);
        if (left is BoundNull || right is BoundNull)
            return expressions.Report(BindingDiagnostics.AlwaysNull(syntax.Span), syntax);

        // 2 * 1h is 1h * 2.
        if (syntax.Operator == ArithmeticOperator.Multiply && right.Type.NotNull == SimpleType.Duration)
            (left, right) = (right, left);

        var (a, b) = (left.Type.NotNull, right.Type.NotNull);
        if (Typing(a, syntax.Operator, b) is not { } typing)
            return expressions.Report(
                Clashes.Of(left, right, syntax) ?? BindingDiagnostics.NoOperator(syntax.Span, OperatorSpelling.Of(syntax.Operator), left.Type.Display, right.Type.Display), syntax);

        if (ConstantArithmetic.IsDivisionByZero(syntax.Operator, right))
            return expressions.Report(BindingDiagnostics.DivisionByZero(syntax.Span), syntax);
        if (left is BoundLiteral first && right is BoundLiteral second && ConstantArithmetic.Has(first, second))
        {
            return ConstantArithmetic.Compute(first, syntax.Operator, second, typing.Type) is { } value
                ? new BoundLiteral(value, typing.Type, syntax.Span)
                : expressions.Report(BindingDiagnostics.ResultTooLarge(syntax.Span, typing.Type.Display), syntax);
        }

        expressions.Nulls.Operand(left, "the result is null");
        expressions.Nulls.Operand(right, "the result is null");
        var type = left.Type.IsNullable || right.Type.IsNullable ? typing.Type.OrNull : typing.Type;
        return new BoundArithmetic(In(left, typing.Operands), syntax.Operator, In(right, typing.Operands), typing.Kind, type, syntax.Span);
    }

    public BoundExpression BindNegate(NegateSyntax syntax, Scope scope, RuleType? expected)
    {
        if (syntax.Operand is NumberSyntax number)
            return LiteralBinder.BindNumber(number, expected, isNegative: true) with { Span = syntax.Span };

        var operand = expressions.Bind(syntax.Operand, scope, expected);
        var type = operand.Type.NotNull;
        if (operand is BoundError)
            return operand;
        if (type == SimpleType.Duration || (Numbers.Common(type, SimpleType.Int) is { } common && common != SimpleType.Int) || Numbers.IsWhole(type))
        {
            expressions.Nulls.Operand(operand, "the result is null");
            var result = Numbers.Common(type, SimpleType.Int) ?? type;
            return new BoundNegate(In(operand, result), operand.Type.IsNullable ? result.OrNull : result, syntax.Span);
        }

        return expressions.Report(BindingDiagnostics.NoOperator(syntax.Span, "-", operand.Type.Display, null), syntax);
    }

    // What an operator gives for two types, and the type that C# must see its operands in where it would not widen them so by itself.
    private static Result? Typing(RuleType left, ArithmeticOperator op, RuleType right)
    {
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
            return OfNumbers(left, op, right);
        if (op == ArithmeticOperator.Add && left == SimpleType.String && right == SimpleType.String)
            return new Result(SimpleType.String, ArithmeticKind.Operator);

        return (left as SimpleType, op, right as SimpleType) switch
        {
            ({ Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime }, ArithmeticOperator.Add or ArithmeticOperator.Subtract, { Kind: SimpleKind.Duration }) =>
                new Result(left, ArithmeticKind.Operator),
            ({ Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime }, ArithmeticOperator.Subtract, { } other) when left == other =>
                new Result(SimpleType.Duration, ArithmeticKind.Operator),
            ({ Kind: SimpleKind.Date }, ArithmeticOperator.Add or ArithmeticOperator.Subtract, { Kind: SimpleKind.Duration }) =>
                new Result(left, ArithmeticKind.Method),
            ({ Kind: SimpleKind.Date }, ArithmeticOperator.Subtract, { Kind: SimpleKind.Date }) =>
                new Result(SimpleType.Duration, ArithmeticKind.Method),
            ({ Kind: SimpleKind.Time }, ArithmeticOperator.Subtract, { Kind: SimpleKind.Time }) =>
                new Result(SimpleType.Duration, ArithmeticKind.Operator),
            ({ Kind: SimpleKind.Duration }, ArithmeticOperator.Add or ArithmeticOperator.Subtract, { Kind: SimpleKind.Duration }) =>
                new Result(SimpleType.Duration, ArithmeticKind.Operator),
            ({ Kind: SimpleKind.Duration }, ArithmeticOperator.Divide, { Kind: SimpleKind.Duration }) =>
                new Result(SimpleType.Decimal, ArithmeticKind.Method),
            ({ Kind: SimpleKind.Duration }, ArithmeticOperator.Multiply or ArithmeticOperator.Divide, { } number) when Numbers.IsNumber(number) =>
                new Result(SimpleType.Duration, Numbers.IsBinary(number) ? ArithmeticKind.Operator : ArithmeticKind.Method),
            _ => null,
        };
    }

    private static Result? OfNumbers(RuleType left, ArithmeticOperator op, RuleType right)
    {
        if (Numbers.Common(left, right) is not { } common)
            return null;
        if (op == ArithmeticOperator.Divide && Numbers.IsWhole(common))
            return new Result(SimpleType.Decimal, ArithmeticKind.Operator, SimpleType.Decimal);

        var isDivision = op is ArithmeticOperator.Divide or ArithmeticOperator.Remainder;
        var kind = Numbers.IsBinary(common) && isDivision ? ArithmeticKind.Method
            : Numbers.IsWhole(common) ? ArithmeticKind.Checked
            : ArithmeticKind.Operator;

        return new Result(common, kind, Numbers.Cast(left, right));
    }

    private static BoundExpression In(BoundExpression operand, RuleType? type) => type is null || operand.Type.NotNull == type
        ? operand
        : new BoundConversion(operand, operand.Type.IsNullable ? type.OrNull : type, operand.Span);

    private sealed record Result(RuleType Type, ArithmeticKind Kind, RuleType? Operands = null);
}
