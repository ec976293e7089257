using System.Globalization;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Arithmetic between literals, done at build time: <c>1h + 30m</c>. What cannot be computed is found then as well, before C# finds it in generated code.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Whether a divisor is a literal zero.</summary>
    public static bool IsDivisionByZero(ArithmeticOperator op, BoundExpression divisor) =>
        op is ArithmeticOperator.Divide or ArithmeticOperator.Remainder && divisor is BoundLiteral literal && IsZero(literal);

    /// <summary>Whether both are exact numbers, or both durations.</summary>
    public static bool Has(BoundLiteral left, BoundLiteral right) =>
        (left.Value is TimeSpan && right.Value is TimeSpan) || (IsExact(left) && IsExact(right));

    /// <summary>The result as <paramref name="type"/> holds it; null where it does not.</summary>
    public static object? Compute(BoundLiteral left, ArithmeticOperator op, BoundLiteral right, RuleType type)
    {
        try
        {
            return left.Value is TimeSpan from && right.Value is TimeSpan to
                ? Compute(from, op, to)
                : As(Compute(Exact(left), op, Exact(right)), ((SimpleType)type).Kind);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object Compute(TimeSpan left, ArithmeticOperator op, TimeSpan right) => op switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        _ => (decimal)left.Ticks / right.Ticks,
    };

    private static decimal Compute(decimal left, ArithmeticOperator op, decimal right) => op switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        ArithmeticOperator.Divide => left / right,
        _ => left % right,
    };

    private static object As(decimal value, SimpleKind kind) => kind switch
    {
        SimpleKind.Int => (object)decimal.ToInt32(value),
        SimpleKind.UInt => decimal.ToUInt32(value),
        SimpleKind.Long => decimal.ToInt64(value),
        SimpleKind.ULong => decimal.ToUInt64(value),
        _ => value,
    };

    private static bool IsExact(BoundLiteral literal) => Numbers.IsWhole(literal.Type) || Numbers.IsDecimal(literal.Type);

    private static decimal Exact(BoundLiteral literal) => Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture);

    private static bool IsZero(BoundLiteral literal) => literal.Value switch
    {
        TimeSpan duration => duration == TimeSpan.Zero,
        double number => number == 0,
        _ => IsExact(literal) && Exact(literal) == 0,
    };
}
