using RulesDsl.Generators.Emit.Decisions;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>Writes what there is to cover in a rule set or table: its rules and conditions, also where no test ever asks for them.</summary>
internal static class CoveredRulesEmitter
{
    private const string Attribute = "global::RulesDsl.Testing.CoveredRules";

    /// <summary>Writes where the assembly tells it, by which tools find it.</summary>
    public static void EmitAttribute(SourceWriter writer, DecisionCode code)
    {
        if (code.CoveredRules is not { } method || code.Spec.IsBroken || code.Spec.TakesAnything)
            return;

        writer.WriteLine($"[assembly: {Attribute}(typeof(global::{CSharpText.QualifiedName(code.Spec.FullName)}), \"{method}\")]").WriteLine();
    }

    /// <param name="writer">Where it goes.</param>
    /// <param name="code">The rule set or table.</param>
    /// <param name="tracer">What reads its rules without evaluating any.</param>
    public static void Emit(SourceWriter writer, DecisionCode code, string tracer)
    {
        if (code.CoveredRules is not { } method)
            return;

        writer.WriteLine().WriteLine("/// <summary>All rules and conditions, none of which is asked.</summary>");
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.WriteLine($"public static global::RulesDsl.Explanations.Explanation {method}() =>").Indent();
        writer.WriteLine($"{tracer}.Unasked();").Outdent();
    }
}
