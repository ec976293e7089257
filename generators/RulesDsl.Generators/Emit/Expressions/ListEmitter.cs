using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Lists as values.</summary>
internal static class ListEmitter
{
    /// <summary>A collection expression with its type, so that it can stand anywhere.</summary>
    public static Code Emit(BoundList list, EmitScope scope) =>
        Made((ListType)list.Type.NotNull, $"[{string.Join(", ", list.Items.Select(item => Item(item, ((ListType)list.Type.NotNull).Element, scope)))}]");

    /// <summary>A value that goes where C# says that null does not. Rules know that it may come out again.</summary>
    public static string Item(BoundExpression item, RuleType element, EmitScope scope) => item.Type.IsNullable && item is not BoundNull && element is { IsNullable: false, IsValueType: false }
        ? ExpressionEmitter.EmitAt(item, Precedence.Primary, scope) + "!"
        : ExpressionEmitter.Emit(item, scope);

    /// <summary>A list of a type out of a collection expression.</summary>
    public static Code Made(ListType type, string items) => type.MadeBy is { } maker
        ? Code.Primary($"new {maker}({items})")
        : new Code($"({type.CSharpName}){items}", Precedence.Unary);
}
