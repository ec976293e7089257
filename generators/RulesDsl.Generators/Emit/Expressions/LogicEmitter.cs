using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary><c>and or not</c>, choices, and null as no.</summary>
internal static class LogicEmitter
{
    public static Code Emit(BoundLogical logical, EmitScope scope)
    {
        var (op, precedence) = logical.Operator == LogicalOperator.And ? (" && ", Precedence.And) : (" || ", Precedence.Or);
        return new Code(string.Join(op, logical.Operands.Select(operand => ExpressionEmitter.EmitAt(operand, precedence + 1, scope))), precedence);
    }

    public static Code EmitTruth(BoundExpression operand, EmitScope scope, bool holds) =>
        new($"{ExpressionEmitter.EmitAt(operand, Precedence.Relational, scope)} {(holds ? "==" : "!=")} true", Precedence.Equality);

    public static Code EmitNot(BoundExpression operand, EmitScope scope) => operand switch
    {
        BoundTruth truth => EmitTruth(truth.Operand, scope, holds: false),
        BoundNot not => ExpressionEmitter.EmitCode(not.Operand, scope),
        BoundNullTest or BoundEmptyTest or BoundTypeTest or BoundOneOf or BoundInRange or BoundTextTest or BoundRegexTest =>
            TestEmitter.Emit(operand, scope, holds: false),
        BoundComparison { Operator: ComparisonOperator.Equal } equal =>
            ComparisonEmitter.Emit(equal with { Operator = ComparisonOperator.NotEqual }, scope),
        BoundComparison { Operator: ComparisonOperator.NotEqual } different =>
            ComparisonEmitter.Emit(different with { Operator = ComparisonOperator.Equal }, scope),
        _ => Not(ExpressionEmitter.EmitCode(operand, scope)),
    };

    public static Code Not(Code code) => new("!" + code.At(Precedence.Unary), Precedence.Unary);

    public static Code Emit(BoundConditional conditional, EmitScope scope) => new(
        $"{ExpressionEmitter.EmitAt(conditional.Condition, Precedence.Coalesce, scope)} "
        + $"? {ExpressionEmitter.EmitAt(conditional.WhenTrue, Precedence.Conditional, scope)} "
        + $": {ExpressionEmitter.EmitAt(conditional.WhenFalse, Precedence.Conditional, scope)}",
        Precedence.Conditional);

    public static Code Emit(BoundCoalesce coalesce, EmitScope scope) => new(
        $"{ExpressionEmitter.EmitAt(coalesce.Left, Precedence.Or, scope)} ?? {ExpressionEmitter.EmitAt(coalesce.Right, Precedence.Coalesce, scope)}",
        Precedence.Coalesce);
}
