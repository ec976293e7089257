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
            return list.Form == ListForm.ImmutableArray && list.Name != wanted.Name ? FromImmutableArray(conversion, wanted, scope)
                : ConvertsByItself(list, wanted) ? ExpressionEmitter.EmitCode(conversion.Operand, scope) : Spread(conversion, wanted, scope);
        if (conversion.Operand is BoundLiteral { Value: int whole } && to.NotNull == SimpleType.Decimal)
            return Code.Primary($"{whole}m");
        return new Code($"({to.CSharpName}){ExpressionEmitter.EmitAt(conversion.Operand, Precedence.Unary, scope)}", Precedence.Unary);
    }

    // An IReadOnlyList takes whatever has a count and an index, and IEnumerable anything, as long as C# does not have to convert the elements.
    private static bool ConvertsByItself(ListType from, ListType to) => from.Name == to.Name || (IsSameInside(from.Element, to.Element) && to.Form switch
    {
        ListForm.List => to.Name == ListType.Of(to.Element).Name && from.IsIndexable,
        ListForm.Sequence => to.Name.StartsWith("global::System.Collections.Generic.IEnumerable<", StringComparison.Ordinal),
        _ => false,
    });

    private static bool IsSameInside(RuleType from, RuleType to) => from == to || !(from.NotNull.IsValueType || to.NotNull.IsValueType);

    // The default ImmutableArray is a value that throws when it is walked through.
    private static Code FromImmutableArray(BoundConversion conversion, ListType wanted, EmitScope scope)
    {
        var items = scope.FreeName("items");
        var test = $"{ExpressionEmitter.EmitAt(conversion.Operand, Precedence.Relational, scope)} is {{ IsDefault: false }} {items}";
        var list = wanted.Form is ListForm.List or ListForm.Sequence && ConvertsByItself((ListType)conversion.Operand.Type.NotNull, wanted)
            ? $"({wanted.CSharpName}){items}"
            : ListEmitter.Made(wanted, $"[.. {items}]").Text;
        return new Code($"{test} ? {list} : {(conversion.Type.IsNullable ? "null" : ListEmitter.Made(wanted, "[]").Text)}", Precedence.Conditional);
    }

    private static Code Spread(BoundConversion conversion, ListType wanted, EmitScope scope)
    {
        if (!conversion.Operand.Type.IsNullable)
            return ListEmitter.Made(wanted, $"[.. {ExpressionEmitter.Emit(conversion.Operand, scope)}]");

        var source = Once.Of(conversion.Operand, scope, "items");
        return new Code($"{source.Guard} ? {ListEmitter.Made(wanted, $"[.. {source.Value}]").Text} : null", Precedence.Conditional);
    }
}
