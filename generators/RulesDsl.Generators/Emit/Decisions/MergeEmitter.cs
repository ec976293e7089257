namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>Evaluate</c> for <c>hit merge</c>: what each rule that matches says goes into a part, which takes what it does not have yet.</summary>
internal static class MergeEmitter
{
    private const string RuleInfo = "global::RulesDsl.Decisions.RuleInfo";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var always = code.Spec.AlwaysMatches;
        var needed = code.Spec.Members.Any(static member => member is { IsNeeded: true, IsSet: true });
        const string filter = "global::RulesDsl.Decisions.RuleFilter filter";

        var summary = $"What all rules that match say together: each member as the first of them that sets it says{(always ? "" : "; null if none matches")}.";
        writer.WriteLine($"/// <summary>{summary}</summary>");
        WriteException(writer, needed);
        writer.WriteLine($"{code.Evaluator(always ? code.Spec.Output.CSharpName : code.MaybeOutput, "Evaluate", summary)} =>").Indent();
        writer.WriteLine(code.Spec.IsBroken ? DecisionCode.Nothing + ";" : $"Merge(EvaluateAll({code.Arguments()}), out _){(always ? " ?? throw new global::RulesDsl.Decisions.NoRuleMatchedException(Info)" : "")};").Outdent();

        const string filtered = "What all rules that the filter keeps and that match say together, and the first of them; null if there is none.";
        writer.WriteLine().WriteLine($"/// <summary>{filtered}</summary>");
        WriteException(writer, needed);
        writer.WriteLine($"{code.Evaluator(code.MaybeOutput, "Evaluate", filtered, filter, $"out {RuleInfo}? winner")} =>").Indent();
        writer.WriteLine(code.Spec.IsBroken ? DecisionCode.Nothing + ";" : $"Merge(EvaluateAll({code.Arguments("filter")}), out winner);").Outdent();

        if (code.Spec.IsBroken)
            return;

        writer.WriteLine().Open($"private static {code.MaybeOutput} Merge(global::RulesDsl.Decisions.RuleMatches<{code.Part}, Enumerator> matches, out {RuleInfo}? winner)");
        writer.WriteLine("winner = null;").WriteLine($"{RuleInfo}? last = null;").WriteLine($"var part = default({code.Part});");
        writer.Open("foreach (var match in matches)");
        writer.WriteLine("winner ??= match.Rule;").WriteLine("last = match.Rule;").WriteLine($"part.{PartEmitter.Fill(code)}(match.Output);").Close();
        writer.WriteLine().WriteLine($"return last is null ? null : part.{PartEmitter.ToOutput(code)}(last);").Close();
    }

    private static void WriteException(SourceWriter writer, bool needed)
    {
        if (needed)
            writer.WriteLine("/// <exception cref=\"global::RulesDsl.Decisions.RuleEvaluationException\">None of them sets a member without which there is no output.</exception>");
    }
}
