using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>EvaluateAll</c>.</summary>
internal static class EvaluateAllEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        const string filter = "global::RulesDsl.Decisions.RuleFilter filter";
        var matches = $"global::RulesDsl.Decisions.RuleMatches<{code.RuleOutput}, Enumerator>";
        var what = code.Spec.Hit is HitPolicy.Merge ? "what each of them says" : "their outputs";
        var summary = $"All rules that match and {what}, in their order, worked out one by one as they are asked for.";
        writer.WriteLine().WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine($"{code.Evaluator(matches, "EvaluateAll", summary)} =>").Indent();
        writer.WriteLine($"new(new Enumerator({code.Arguments("null")}));").Outdent();
        var filtered = $"All rules that the filter keeps and that match and {what}, in their order, worked out one by one as they are asked for.";
        writer.WriteLine().WriteLine($"/// <summary>{filtered}</summary>");
        writer.WriteLine($"{code.Evaluator(matches, "EvaluateAll", filtered, filter)} =>").Indent();
        writer.WriteLine($"new(new Enumerator({code.Arguments("filter")}));").Outdent();
    }
}
