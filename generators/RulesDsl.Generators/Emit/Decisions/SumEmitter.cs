namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>Evaluate</c> for <c>hit sum</c>. No rule wins a sum, so none is told.</summary>
internal static class SumEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var output = code.Spec.Output.CSharpName;
        var sum = $"global::RulesDsl.Decisions.HitPolicies.Sum<{output}, Enumerator>";
        writer.WriteLine("/// <summary>The sum of the outputs of all rules that match; 0 if there is none.</summary>");
        writer.WriteLine($"public static {output} Evaluate({code.Parameters()}) =>").Indent();
        writer.WriteLine($"{sum}(new Enumerator({EvaluateAllEmitter.Arguments(code, "null")}));").Outdent();
        writer.WriteLine().WriteLine("/// <summary>The sum of the outputs of all rules that the filter keeps and that match; 0 if there is none.</summary>");
        writer.WriteLine($"public static {output} Evaluate({code.Parameters("global::RulesDsl.Decisions.RuleFilter filter")}) =>").Indent();
        writer.WriteLine($"{sum}(new Enumerator({EvaluateAllEmitter.Arguments(code, "filter")}));").Outdent();
    }
}
