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
                EmitGroups(writer, code);
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
        var always = code.Spec.AlwaysMatches;
        var summary = $"The output of {Winner(code)} that matches{(always ? "" : ", or null if none does")}.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.Open(code.Evaluator(always ? code.Spec.Output.CSharpName : code.MaybeOutput, "Evaluate", summary));
        code.WriteLocals(writer);
        if (IsSplit(code))
            EmitCalls(writer, code);
        else if (EmitChain(writer, code.Tried, static then => $"return {then};"))
            EmitEnd(writer, code);
        writer.Close();
    }

    private static string Winner(DecisionCode code) => code.HasPriorities ? "the rule of highest priority" : "the first rule";

    private static bool IsSplit(DecisionCode code) => code.Rules.Count > DecisionCode.RulesPerMethod;

    private static void EmitCalls(SourceWriter writer, DecisionCode code)
    {
        var arguments = string.Concat(code.Locals.Select(static local => local.Argument + ", "));
        foreach (var group in DecisionCode.Groups(code.Tried))
            writer.WriteLine($"if ({GroupName(group)}({arguments}out var {code.Result}{group[0].Index}))").Indent().WriteLine($"return {code.Result}{group[0].Index};").Outdent();
        EmitEnd(writer, code);
    }

    private static void EmitGroups(SourceWriter writer, DecisionCode code)
    {
        if (!IsSplit(code))
            return;

        foreach (var group in DecisionCode.Groups(code.Tried))
            EmitGroup(writer, code, group);
    }

    private static void EmitGroup(SourceWriter writer, DecisionCode code, IReadOnlyList<RuleCode> group)
    {
        var result = code.Spec.AlwaysMatches ? code.Spec.Output.CSharpName : code.MaybeOutput;
        writer.WriteLine();
        writer.Open($"private static bool {GroupName(group)}({string.Concat(code.Locals.Select(static local => local.Parameter + ", "))}out {result} {code.Result})");
        if (EmitChain(writer, group, then => $"{{ {code.Result} = {then}; return true; }}"))
            writer.WriteLine($"{code.Result} = default!;").WriteLine("return false;");
        writer.Close();
    }

    private static string GroupName(IReadOnlyList<RuleCode> group) => $"Try{group[0].Index + 1}To{group[group.Count - 1].Index + 1}";

    /// <summary>One rule after another; false if nothing behind them can be reached.</summary>
    private static bool EmitChain(SourceWriter writer, IEnumerable<RuleCode> rules, Func<string, string> end)
    {
        foreach (var rule in rules)
        {
            writer.WriteLine($"// {CSharpText.Comment(rule.Spec.Name)}");
            var then = end(rule.Spec.Then is null ? "null" : rule.Then);
            if (!rule.HasCondition)
            {
                writer.WriteLine(then);
                return false;
            }

            writer.WriteLine($"if ({rule.When})").Indent().WriteLine(then).Outdent();
        }

        return true;
    }

    private static void EmitEnd(SourceWriter writer, DecisionCode code)
    {
        if (code.Otherwise is { Spec.Then: not null } otherwise)
            writer.WriteLine($"return {otherwise.Then};");
        else if (code.Spec.AlwaysMatches)
            writer.WriteLine("throw new global::RulesDsl.Decisions.NoRuleMatchedException(Info);");
        else
            writer.WriteLine("return null;");
    }

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
