using RulesDsl.Generators.Diagnostics;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Says where a value that may be null silently decides something: in an ordering, in arithmetic, as an argument.</summary>
internal sealed class NullWatch(BindingContext context)
{
    /// <summary>Suggests a mend for an operand that may be null; under <c>nullable strict</c> it is an error.</summary>
    public void Operand(BoundExpression operand, string consequence)
    {
        // Where arithmetic may give null, the operand to blame has been named already.
        if (operand is BoundNull or BoundArithmetic or BoundNegate || !operand.Type.IsNullable)
            return;

        var name = WrittenPath.Of(operand);
        context.Report(context.NullableStrict
            ? BindingDiagnostics.NullableOperandStrict(operand.Span, name, consequence)
            : BindingDiagnostics.NullableOperand(operand.Span, name, consequence));
    }
}
