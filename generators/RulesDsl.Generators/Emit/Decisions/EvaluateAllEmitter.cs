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
        writer.WriteLine().WriteLine($"/// <summary>All rules that match and {what}, in their order, worked out one by one as they are asked for.</summary>");
        writer.WriteLine($"public static {matches} EvaluateAll({code.Parameters()}) =>").Indent();
        writer.WriteLine($"new(new Enumerator({code.Arguments("null")}));").Outdent();
        writer.WriteLine().WriteLine($"/// <summary>All rules that the filter keeps and that match and {what}, in their order, worked out one by one as they are asked for.</summary>");
        writer.WriteLine($"public static {matches} EvaluateAll({code.Parameters(filter)}) =>").Indent();
        writer.WriteLine($"new(new Enumerator({code.Arguments("filter")}));").Outdent();
    }
}
