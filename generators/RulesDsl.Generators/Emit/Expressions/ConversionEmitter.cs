using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Conversions that lose nothing.</summary>
internal static class ConversionEmitter
{
    public static Code Emit(BoundConversion conversion, EmitScope scope)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (from.NotNull is ListType list && to.NotNull is ListType wanted)
            return ConvertsByItself(list, wanted) ? ExpressionEmitter.EmitCode(conversion.Operand, scope) : Spread(conversion, scope);
        if (conversion.Operand is BoundLiteral { Value: int whole } && to.NotNull == SimpleType.Decimal)
            return Code.Primary($"{whole}m");
        return new Code($"({to.CSharpName}){ExpressionEmitter.EmitAt(conversion.Operand, Precedence.Unary, scope)}", Precedence.Unary);
    }

    // An IReadOnlyList takes whatever has a count and an index, and IEnumerable anything.
    private static bool ConvertsByItself(ListType from, ListType to) => from.Name == to.Name || to.Form switch
    {
        ListForm.List => to.Name == ListType.Of(to.Element).Name && from.IsIndexable,
        ListForm.Sequence => to.Name.StartsWith("global::System.Collections.Generic.IEnumerable<", StringComparison.Ordinal),
        _ => false,
    };

    private static Code Spread(BoundConversion conversion, EmitScope scope)
    {
        if (!conversion.Operand.Type.IsNullable)
            return Code.Primary($"[.. {ExpressionEmitter.Emit(conversion.Operand, scope)}]");

        var source = Once.Of(conversion.Operand, scope, "items");
        return new Code($"{source.Guard} ? ({conversion.Type.NotNull.CSharpName})[.. {source.Value}] : null", Precedence.Conditional);
    }
}
