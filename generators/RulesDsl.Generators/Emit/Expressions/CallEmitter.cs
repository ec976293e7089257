using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Calls and casts. Where an argument is null that must not be, nothing is called and the result is null.</summary>
internal static class CallEmitter
{
    public static Code Emit(BoundCall call, EmitScope scope)
    {
        if (call.CanThrow && !scope.IsGuarded)
            return FaultBoundary.Emit(call, scope);
        if (call.Form == CallForm.Static)
            return EmitGuarded(call, scope);

        // A lone null before the dot is what C# has ?. for. The parentheses that a looser precedence brings end its reach.
        if (call.Arguments[0].IsGuarded && !call.Arguments.Skip(1).Any(static argument => argument.IsGuarded))
        {
            var arguments = call.Arguments.Skip(1).Select(argument => ExpressionEmitter.Emit(argument.Value, scope));
            return new Code(PathEmitter.Dot(call.Arguments[0].Value, scope) + Suffix(call, arguments), Precedence.Unary);
        }

        return EmitGuarded(call, scope);
    }

    /// <summary>A cast drops a fraction, and fails where the number is out of reach.</summary>
    public static Code Emit(BoundCast cast, EmitScope scope)
    {
        if (Faults.CanThrow(cast) && !scope.IsGuarded)
            return FaultBoundary.Emit(cast, scope);

        var text = $"({cast.Type.CSharpName}){ExpressionEmitter.EmitAt(cast.Operand, Precedence.Unary, scope)}";
        return Faults.CanThrow(cast) ? Code.Primary($"checked({text})") : new Code(text, Precedence.Unary);
    }

    private static Code EmitGuarded(BoundCall call, EmitScope scope)
    {
        var arguments = call.Arguments.Select(argument => Argument(argument, scope)).ToList();
        var values = arguments.Select(static argument => argument.Value).ToList();
        var text = call.Form == CallForm.Static
            ? $"{call.CSharp}({string.Join(", ", values)})"
            : $"{values[0]}.{Suffix(call, values.Skip(1))}";
        var guards = string.Join(" && ", arguments.Select(static argument => argument.Guard).OfType<string>());
        if (guards.Length == 0)
            return Code.Primary(text);

        var nothing = call.Type is NullableType { IsWrapped: true } wrapped ? $"default({wrapped.CSharpName})" : "null";
        return new Code($"{guards} ? {text} : {nothing}", Precedence.Conditional);
    }

    private static string Suffix(BoundCall call, IEnumerable<string> arguments) =>
        call.Form == CallForm.Property ? call.CSharp : $"{call.CSharp}({string.Join(", ", arguments)})";

    private static Once Argument(BoundArgument argument, EmitScope scope) => argument.IsGuarded
        ? Once.Of(argument.Value, scope, "argument")
        : new Once(null, ExpressionEmitter.EmitAt(argument.Value, Precedence.Primary, scope));
}
