using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Emit.Decisions;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>Writes <c>Explain</c>: a piece of the class of a rule set or table that leaves the rest of it as it is.</summary>
internal static class ExplainEmitter
{
    private const string Explanation = "global::RulesDsl.Explanations.Explanation";
    private const string Summary = "Why <c>Evaluate</c> gives what it gives: each rule, its conditions and the values that they use. Nothing is worked out that <c>Evaluate</c> would not work out; where that would throw, it tells what.";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var spec = code.Spec;
        writer.Open($"partial class {CSharpText.Identifier(spec.Name)}");
        if (spec.TakesAnything)
        {
            EmitAnyInputs(writer, spec);
            return;
        }

        var plain = code.Evaluator(Explanation, "Explain", Summary);
        var filtered = code.Evaluator(Explanation, "Explain", Summary, "global::RulesDsl.Decisions.RuleFilter filter");
        if (spec.IsBroken)
        {
            writer.WriteLine($"{plain} => {DecisionCode.Nothing};").WriteLine().WriteLine($"{filtered} => {DecisionCode.Nothing};");
        }
        else
        {
            var explained = new ExplainedEmitter(code);
            Write(writer, code, plain, explained, "null");
            writer.WriteLine();
            Write(writer, code, filtered, explained, "filter");
            CoveredRulesEmitter.Emit(writer, code, Tracer(code, explained, "null", "null!"));
            explained.Emit(writer);
        }

        EmitEvaluators(writer, code);
        writer.Close();
    }

    // Of a set whose inputs could not be read.
    private static void EmitAnyInputs(SourceWriter writer, DecisionSpec spec)
    {
        var explain = $"{Explanation} Explain({AnyInputsEmitter.Parameters(["filter", "clock", .. spec.Parameters.Select(static known => known.Name)])}) => {DecisionCode.Nothing};";
        writer.WriteLine($"public static {explain}");
        if (spec.Parameters.Count > 0)
            writer.WriteLine().Open("partial class Evaluator").WriteLine($"public {explain}").Close();
        writer.Close();
    }

    private static void Write(SourceWriter writer, DecisionCode code, string head, ExplainedEmitter explained, string filter)
    {
        writer.WriteLine($"/// <summary>{Summary}</summary>").WriteLine($"{head} =>").Indent();
        writer.WriteLine($"global::RulesDsl.Explanations.TracedPolicies.{Policy(code, Tracer(code, explained, filter, explained.New))};").Outdent();
    }

    private static string Tracer(DecisionCode code, ExplainedEmitter explained, string filter, string rules) =>
        $"new global::RulesDsl.Explanations.RuleTracer<{code.RuleOutput}>(Info, \"{HitPolicyBinder.Written(code.Spec.Hit)}\", {filter}, {explained.Texts}, {rules})";

    private static string Policy(DecisionCode code, string tracer)
    {
        var always = code.Spec.AlwaysMatches ? "true" : "false";
        return code.Spec.Hit switch
        {
            HitPolicy.First or HitPolicy.Priority => $"First({tracer}, {always})",
            HitPolicy.All or HitPolicy.OutputOrder => $"All({tracer})",
            HitPolicy.Sum or HitPolicy.Count => $"{code.Spec.Hit}({tracer})",
            HitPolicy.Any when AgreementEmitter.IsNeeded(code) => $"Any({tracer}, {always}, {AgreementEmitter.Agree})",
            HitPolicy.Merge => $"Merge({tracer}, {always}, static (said, more) => {{ said.{PartEmitter.Fill(code)}(more); return said; }}, static (said, last) => said.{PartEmitter.ToOutput(code)}(last))",
            _ => $"{code.Spec.Hit}({tracer}, {always})",
        };
    }

    // Objects with params of their own explain as well.
    private static void EmitEvaluators(SourceWriter writer, DecisionCode code)
    {
        if (code.Spec.Parameters.Count == 0)
            return;

        writer.WriteLine().Open("partial class Evaluator");
        foreach (var method in code.Evaluators)
            WithEmitter.EmitEvaluator(writer, code, method);
        writer.Close();
    }
}
