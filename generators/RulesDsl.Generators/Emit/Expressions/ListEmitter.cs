using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Lists as values.</summary>
internal static class ListEmitter
{
    /// <summary>A collection expression with its type, so that it can stand anywhere.</summary>
    public static Code Emit(BoundList list, EmitScope scope) =>
        Made((ListType)list.Type.NotNull, $"[{string.Join(", ", list.Items.Select(item => ExpressionEmitter.Emit(item, scope)))}]");

    /// <summary>A list of a type out of a collection expression.</summary>
    public static Code Made(ListType type, string items) => type.MadeBy is { } maker
        ? Code.Primary($"new {maker}({items})")
        : new Code($"({type.CSharpName}){items}", Precedence.Unary);
}
