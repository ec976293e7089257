using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>
/// A value that is needed in several places or must not be null there. <c>Guard</c> is the test that gives it a name (<c>order.Total is { } total</c>)
/// and that nothing may use it without; null where the value can be written wherever it is needed.
/// </summary>
internal readonly record struct Once(string? Guard, string Value)
{
    /// <summary>The value, without null: names and constants are themselves, what may be null gets a guard.</summary>
    public static Once Of(BoundExpression expression, EmitScope scope, string stem) =>
        expression.Type.IsNullable ? Guarded(expression, scope, stem) : new Once(null, ExpressionEmitter.EmitAt(expression, Precedence.Primary, scope));

    /// <summary>The value, without null and computed a single time.</summary>
    public static Once Named(BoundExpression expression, EmitScope scope, string stem) =>
        expression is BoundLiteral or BoundEnumMember or BoundName && !expression.Type.IsNullable
            ? new Once(null, ExpressionEmitter.EmitAt(expression, Precedence.Primary, scope))
            : Guarded(expression, scope, stem);

    private static Once Guarded(BoundExpression expression, EmitScope scope, string stem)
    {
        var name = scope.FreeName(stem);
        return new Once($"{ExpressionEmitter.EmitAt(expression, Precedence.Relational, scope)} is {{ }} {name}", name);
    }
}
