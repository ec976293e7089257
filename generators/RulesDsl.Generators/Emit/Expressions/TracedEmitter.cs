using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Values that are taken down for an explanation: <c>trace.See(3, order.Total)</c>.</summary>
internal static class TracedEmitter
{
    public static Code Emit(BoundTraced traced, EmitScope scope)
    {
        var operand = traced.Operand is null ? "" : ", " + ExpressionEmitter.Emit(traced.Operand, scope);
        return Code.Primary($"{traced.Trace.CSharp}.{traced.Method}({traced.Node.ToString(CultureInfo.InvariantCulture)}{operand})");
    }
}
