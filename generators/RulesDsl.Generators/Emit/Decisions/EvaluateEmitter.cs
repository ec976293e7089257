using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>Evaluate</c>: the rules one after another until one matches, what a hit policy makes of all matches, or the sequence of their outputs.</summary>
internal static class EvaluateEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        switch (code.Spec.Hit)
        {
            case HitPolicy.All or HitPolicy.OutputOrder:
                EmitSequence(writer, code);
                break;
            case HitPolicy.Sum or HitPolicy.Count:
                TallyEmitter.Emit(writer, code);
                break;
            case HitPolicy.Merge:
                MergeEmitter.Emit(writer, code);
                break;
            case HitPolicy.Unique or HitPolicy.Any or HitPolicy.Min or HitPolicy.Max:
                JudgedEmitter.Emit(writer, code);
                break;
            default:
                EmitFirst(writer, code);
                EmitFiltered(writer, code);
                code.Search.EmitFirstMethods(writer);
                break;
        }
    }

    private static void EmitSequence(SourceWriter writer, DecisionCode code)
    {
        var outputs = $"global::RulesDsl.Decisions.RuleOutputs<{code.Spec.Output.CSharpName}, {code.TriedEnumerator}>";
        var order = code.HasPriorities ? "the highest priority first" : "in their order";
        var summary = $"The outputs of all rules that match, {order}, worked out one by one as they are asked for.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine($"{code.Evaluator(outputs, "Evaluate", summary)} =>");
        writer.Indent().WriteLine($"new(new {code.TriedEnumerator}({code.Arguments("null")}));").Outdent();
        var filtered = $"The outputs of all rules that the filter keeps and that match, {order}, worked out one by one as they are asked for.";
        writer.WriteLine().WriteLine($"/// <summary>{filtered}</summary>");
        writer.WriteLine($"{code.Evaluator(outputs, "Evaluate", filtered, "global::RulesDsl.Decisions.RuleFilter filter")} =>");
        writer.Indent().WriteLine($"new(new {code.TriedEnumerator}({code.Arguments("filter")}));").Outdent();
    }

    private static void EmitFirst(SourceWriter writer, DecisionCode code)
    {
        var summary = $"The output of {Winner(code)} that matches{(code.Spec.AlwaysMatches ? "" : ", or null if none does")}.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.Open(code.Evaluator(code.FirstOutput, "Evaluate", summary));
        code.WriteLocals(writer);
        if (code.FactMethod is { } method)
        {
            writer.WriteLine($"return {method}({Captures.Arguments(code.Locals)});").Close();
            writer.WriteLine().Open($"private static {code.FirstOutput} {method}({Captures.Parameters(code.Locals)})");
        }

        if (code.Search.EmitFirst(writer))
            code.WriteEnd(writer);
        writer.Close();
    }

    private static string Winner(DecisionCode code) => code.HasPriorities ? "the rule of highest priority" : "the first rule";

    private static void EmitFiltered(SourceWriter writer, DecisionCode code)
    {
        var match = code.Scope.FreeName("match");
        var matches = code.HasPriorities
            ? $"new global::RulesDsl.Decisions.RuleMatches<{code.Spec.Output.CSharpName}, {code.TriedEnumerator}>(new({code.Arguments("filter")}))"
            : $"EvaluateAll({code.Arguments("filter")})";
        var summary = $"The output of {Winner(code)} that the filter keeps and that matches, and which rule it is; null if there is none.";
        writer.WriteLine().WriteLine($"/// <summary>{summary}</summary>");
        writer.Open(code.Evaluator(code.MaybeOutput, "Evaluate", summary, "global::RulesDsl.Decisions.RuleFilter filter", "out global::RulesDsl.Decisions.RuleInfo? winner"));
        writer.Open($"foreach (var {match} in {matches})");
        writer.WriteLine($"winner = {match}.Rule;").WriteLine($"return {match}.Output;").Close();
        writer.WriteLine().WriteLine("winner = null;").WriteLine("return null;").Close();
    }
}
