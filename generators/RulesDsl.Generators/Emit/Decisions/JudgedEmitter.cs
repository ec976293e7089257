using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>Evaluate</c> where a hit policy asks every rule before it gives the output of one of them.</summary>
internal static class JudgedEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var always = code.Spec.AlwaysMatches;
        var output = code.Spec.Output.CSharpName;
        var match = code.Scope.FreeName("match");
        var judge = $"global::RulesDsl.Decisions.HitPolicies.{(code.Spec.IsBroken ? HitPolicy.Unique : code.Spec.Hit)}<{output}, Enumerator>";
        var agree = AgreementEmitter.IsNeeded(code) ? $", {AgreementEmitter.Agree}" : "";
        var none = always ? "throw new global::RulesDsl.Decisions.NoRuleMatchedException(Info)" : $"default({code.MaybeOutput})";

        var summary = $"The output of {Winner(code)} that {Match(code)}{(always ? "" : ", or null if there is none")}.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        EmitException(writer, code);
        writer.WriteLine($"{code.Evaluator(always ? output : code.MaybeOutput, "Evaluate", summary)} =>").Indent();
        writer.WriteLine($"{judge}(new Enumerator({code.Arguments("null")}){agree}) is {{ }} {match} ? {match}.Output : {none};").Outdent();

        var filtered = $"The output of {Winner(code)} that the filter keeps and that {Match(code)}, and which rule it is{(code.Spec.Hit is HitPolicy.Any ? " at first" : "")}; null if there is none.";
        writer.WriteLine().WriteLine($"/// <summary>{filtered}</summary>");
        EmitException(writer, code);
        writer.Open(code.Evaluator(code.MaybeOutput, "Evaluate", filtered, "global::RulesDsl.Decisions.RuleFilter filter", "out global::RulesDsl.Decisions.RuleInfo? winner"));
        writer.WriteLine($"var {match} = {judge}(new Enumerator({code.Arguments("filter")}){agree});");
        writer.WriteLine($"winner = {match}?.Rule;").WriteLine($"return {match}?.Output;").Close();
    }

    private static string Winner(DecisionCode code) => code.Spec.Hit switch
    {
        HitPolicy.Unique => "the only rule",
        HitPolicy.Any => "all rules",
        HitPolicy.Min => "the first rule with the least output",
        HitPolicy.Max => "the first rule with the greatest output",
        _ => throw new InvalidOperationException($"No judge for {code.Spec.Hit}."),
    };

    private static string Match(DecisionCode code) => code.Spec.Hit is HitPolicy.Any ? "match, which agree" : "matches";

    private static void EmitException(SourceWriter writer, DecisionCode code)
    {
        var reason = code.Spec.Hit switch
        {
            HitPolicy.Unique => "A second rule matches as well",
            HitPolicy.Any => "Two rules match and give different outputs",
            _ => null,
        };
        if (reason is not null)
            writer.WriteLine($"/// <exception cref=\"global::RulesDsl.Decisions.RuleEvaluationException\">{reason}.</exception>");
    }
}
