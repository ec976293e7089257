using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Calls. Where an argument is null that must not be, nothing is called and the result is null.</summary>
internal static class CallEmitter
{
    public static Code Emit(BoundCall call, EmitScope scope)
    {
        if (call.CanThrow && !scope.IsGuarded)
            return FaultBoundary.Emit(call, scope);

        var arguments = call.Arguments.Select(argument => Argument(argument, scope)).ToList();
        var text = call.Form switch
        {
            CallForm.Static => $"{call.CSharp}({List(arguments)})",
            CallForm.Property => $"{arguments[0].Value}.{call.CSharp}",
            _ => $"{arguments[0].Value}.{call.CSharp}({List(arguments.Skip(1))})",
        };
        var guards = string.Join(" && ", arguments.Select(static argument => argument.Guard).OfType<string>());
        if (guards.Length == 0)
            return Code.Primary(text);

        var nothing = call.Type is NullableType { IsWrapped: true } wrapped ? $"default({wrapped.CSharpName})" : "null";
        return new Code($"{guards} ? {text} : {nothing}", Precedence.Conditional);
    }

    private static Once Argument(BoundArgument argument, EmitScope scope) => argument.IsGuarded
        ? Once.Of(argument.Value, scope, "argument")
        : new Once(null, ExpressionEmitter.EmitAt(argument.Value, Precedence.Primary, scope));

    private static string List(IEnumerable<Once> arguments) => string.Join(", ", arguments.Select(static argument => argument.Value));
}
