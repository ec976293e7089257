using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Arithmetic. The lifted operators of C# give null for null, as rules do.</summary>
internal static class ArithmeticEmitter
{
    public static Code Emit(BoundExpression expression, EmitScope scope) =>
        Faults.CanThrow(expression) && !scope.IsGuarded ? FaultBoundary.Emit(expression, scope) : EmitPlain(expression, scope);

    private static Code EmitPlain(BoundExpression expression, EmitScope scope) => expression switch
    {
        BoundNegate negate => EmitNegate(negate, scope),
        BoundArithmetic { Kind: ArithmeticKind.Method } method => Code.Primary(
            $"global::RulesDsl.Decisions.RuleArithmetic.{method.Operator}({ExpressionEmitter.Emit(method.Left, scope)}, {ExpressionEmitter.Emit(method.Right, scope)})"),
        BoundArithmetic { Type: var type, Operator: ArithmeticOperator.Add } join when type.NotNull == Binding.Types.SimpleType.String => EmitJoin(join, scope),
        BoundArithmetic { Kind: ArithmeticKind.Checked } whole => Code.Primary($"checked({EmitOperator(whole, scope).Text})"),
        BoundArithmetic arithmetic => EmitOperator(arithmetic, scope),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is no arithmetic."),
    };

    private static Code EmitOperator(BoundArithmetic arithmetic, EmitScope scope)
    {
        var (op, precedence) = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => ("+", Precedence.Additive),
            ArithmeticOperator.Subtract => ("-", Precedence.Additive),
            ArithmeticOperator.Multiply => ("*", Precedence.Multiplicative),
            ArithmeticOperator.Divide => ("/", Precedence.Multiplicative),
            _ => ("%", Precedence.Multiplicative),
        };
        return new Code(
            $"{ExpressionEmitter.EmitAt(arithmetic.Left, precedence, scope)} {op} {ExpressionEmitter.EmitAt(arithmetic.Right, precedence + 1, scope)}",
            precedence);
    }

    private static Code EmitNegate(BoundNegate negate, EmitScope scope)
    {
        var operand = ExpressionEmitter.EmitAt(negate.Operand, Precedence.Primary, scope);
        if (!Numbers.IsWhole(negate.Type.NotNull))
            return new Code("-" + operand, Precedence.Unary);

        // C# compiles checked(-a?.B) to a program that .NET refuses.
        return Code.Primary(negate.Type.IsNullable ? $"checked(0 - {operand})" : $"checked(-{operand})");
    }

    // C# reads null as empty text; for rules arithmetic with null is null.
    private static Code EmitJoin(BoundArithmetic join, EmitScope scope)
    {
        if (!join.Type.IsNullable)
            return EmitOperator(join, scope);

        var left = Once.Of(join.Left, scope, "left");
        var right = Once.Of(join.Right, scope, "right");
        var guards = string.Join(" && ", new[] { left.Guard, right.Guard }.OfType<string>());
        return new Code($"{guards} ? {left.Value} + {right.Value} : null", Precedence.Conditional);
    }
}
