using RulesDsl.Generators.Emit.Expressions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>EvaluateAll</c>.</summary>
internal static class EvaluateAllEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var matches = $"global::RulesDsl.Decisions.RuleMatches<{code.Spec.Output.CSharpName}, Enumerator>";
        var inputs = string.Concat(code.Spec.Inputs.Select(static input => input.Parameter + ", "));
        var clock = code.Spec.Time.HasClock ? DecisionCode.ClockParameter + ", " : "";
        writer.WriteLine().WriteLine("/// <summary>All rules that match and their outputs, in their order, worked out one by one as they are asked for.</summary>");
        writer.WriteLine($"public static {matches} EvaluateAll({inputs}{clock}global::RulesDsl.Decisions.RuleFilter? filter = null) =>");
        writer.Indent().WriteLine($"new(new Enumerator({Arguments(code, "filter")}));").Outdent();
    }

    /// <summary>The arguments of the enumerator.</summary>
    public static string Arguments(DecisionCode code, string filter) =>
        string.Concat(code.Spec.Inputs.Select(static input => input.Argument + ", ")) + (code.Spec.Time.HasClock ? "clock, " : "") + filter;
}
