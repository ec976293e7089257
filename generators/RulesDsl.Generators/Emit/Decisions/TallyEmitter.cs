using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>Evaluate</c> for <c>hit sum</c> and <c>hit count</c>. No rule wins there, so none is told.</summary>
internal static class TallyEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var output = code.Spec.Output.CSharpName;
        var summary = $"{What(code)} that match; {Nothing(code)}.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine($"{code.Evaluator(output, "Evaluate", summary)} =>").Indent();
        writer.WriteLine($"{Tally(code, "null")};").Outdent();
        var filtered = $"{What(code)} that the filter keeps and that match; {Nothing(code)}.";
        writer.WriteLine().WriteLine($"/// <summary>{filtered}</summary>");
        writer.WriteLine($"{code.Evaluator(output, "Evaluate", filtered, "global::RulesDsl.Decisions.RuleFilter filter")} =>").Indent();
        writer.WriteLine($"{Tally(code, "filter")};").Outdent();
    }

    private static string Tally(DecisionCode code, string filter)
    {
        if (code.Spec.IsBroken)
            return DecisionCode.Nothing;

        var otherwise = code.Spec.Hit is not HitPolicy.Count ? "" : code.Otherwise is null ? ", null" : ", Otherwise";
        return $"global::RulesDsl.Decisions.HitPolicies.{code.Spec.Hit}<{code.Spec.Output.CSharpName}, Enumerator>(new Enumerator({code.Arguments(filter)}){otherwise})";
    }

    private static string What(DecisionCode code) => code.Spec.Hit is HitPolicy.Count ? "How many rules there are" : "The sum of the outputs of all rules";

    private static string Nothing(DecisionCode code) => code.Otherwise is { Spec.Then: not null } ? "what otherwise says if there is none" : "0 if there is none";
}
