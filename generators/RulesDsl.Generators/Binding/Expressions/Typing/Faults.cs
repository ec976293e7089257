using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Which expressions may throw: only those pay for telling where.</summary>
internal static class Faults
{
    /// <summary>Whether an expression may throw, down to where it stops being arithmetic.</summary>
    public static bool CanThrow(BoundExpression expression) => expression switch
    {
        BoundNegate negate => Numbers.IsWhole(negate.Type.NotNull) || negate.Type.NotNull == SimpleType.Duration || CanThrow(negate.Operand),
        BoundArithmetic arithmetic => IsRisky(arithmetic) || CanThrow(arithmetic.Left) || CanThrow(arithmetic.Right),
        BoundConversion conversion => CanThrow(conversion.Operand),
        BoundCast cast => !Numbers.IsBinary(cast.Type.NotNull) || CanThrow(cast.Operand),
        BoundCall call => call.CanThrow,
        BoundMember member => member.CanThrow || CanThrow(member.Target),
        BoundStaticMember member => member.CanThrow,
        BoundRequired => true,
        BoundNonNull nonNull => CanThrow(nonNull.Operand),
        BoundNarrowed narrowed => CanThrow(narrowed.Operand),
        BoundCount count => CanThrow(count.Target),
        BoundTraced { Operand: { } operand } => CanThrow(operand),
        _ => false,
    };

    private static bool IsRisky(BoundArithmetic arithmetic)
    {
        var type = arithmetic.Type.NotNull;
        if (type == SimpleType.String)
            return false;

        // Two moments are never too far apart for a duration, and a double grows to infinity instead of failing.
        if (type == SimpleType.Duration && arithmetic.Left.Type.NotNull != SimpleType.Duration)
            return false;
        return arithmetic.Operator is ArithmeticOperator.Divide or ArithmeticOperator.Remainder || !Numbers.IsBinary(type);
    }
}
