using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Lists as values.</summary>
internal static class ListEmitter
{
    /// <summary>A collection expression with its type, so that it can stand anywhere.</summary>
    public static Code Emit(BoundList list, EmitScope scope) => new(
        $"({list.Type.NotNull.CSharpName})[{string.Join(", ", list.Items.Select(item => ExpressionEmitter.Emit(item, scope)))}]", Precedence.Unary);
}
