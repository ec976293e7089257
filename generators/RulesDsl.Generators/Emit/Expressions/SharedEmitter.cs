using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Values that one evaluation computes once: <c>lets.HasSum ? lets.Sum : lets.KeepSum(…)</c>.</summary>
internal static class SharedEmitter
{
    public static Code Emit(BoundShared shared, EmitScope scope)
    {
        var store = shared.Store.CSharp;
        var computed = $"{store}.Keep{shared.Name}({ExpressionEmitter.Emit(shared.Operand, scope)})";
        // Where null is an error, it is one of this place.
        return shared.MayBeNull && !shared.Type.IsNullable
            ? new Code($"{store}.Value{shared.Name} ?? {computed}", Precedence.Coalesce)
            : new Code($"{store}.Has{shared.Name} ? {store}.Value{shared.Name} : {computed}", Precedence.Conditional);
    }
}
