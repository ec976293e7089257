using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the evaluator of a rule set or a table: a static class whose rules are small methods, called one after another.</summary>
internal static class DecisionEmitter
{
    public static void Emit(SourceWriter writer, DecisionSpec spec, EmitOptions options)
    {
        var code = new DecisionCode(spec, options);
        writer.WriteLine($"/// <summary><c>{CSharpText.Documentation(spec.Name)}</c> as {CSharpText.Documentation(spec.Place.ProjectPath)} says it. Safe to use from several threads.</summary>");
        writer.WriteLine($"[global::RulesDsl.Packs.RuleDecision(\"{spec.Hit}\"{(spec.AlwaysMatches ? ", AlwaysMatches = true" : "")})]");
        writer.Open($"{spec.Accessibility} static partial class {CSharpText.Identifier(spec.Name)}");
        if (spec.TakesAnything)
        {
            AnyInputsEmitter.Emit(writer, code);
        }
        else
        {
            EvaluateEmitter.Emit(writer, code);
            EvaluateAllEmitter.Emit(writer, code);
            BatchEmitter.Emit(writer, code);
            WithEmitter.Emit(writer, code);
        }

        EmitRules(writer, code);
        ColumnEmitter.Emit(writer, code);
        InfoEmitter.Emit(writer, code, Version(spec));
        EnumeratorEmitter.Emit(writer, code, "Enumerator", code.Rules);
        if (code.HasPriorities)
            EnumeratorEmitter.Emit(writer, code, code.TriedEnumerator, code.ByPriority);
        foreach (var method in code.Scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        foreach (var field in code.Scope.Fields)
            writer.WriteLine().WriteLine(field.Declaration);
        writer.Close();
    }

    private static void EmitRules(SourceWriter writer, DecisionCode code)
    {
        RuleMethodsEmitter.Emit(writer, code);
        LetEmitter.Emit(writer, code);
        AgreementEmitter.Emit(writer, code);
        PartEmitter.Emit(writer, code);
    }

    // The code of the rules, whatever form it takes in this build.
    private static string Version(DecisionSpec spec)
    {
        var code = new DecisionCode(spec, new EmitOptions(IsOptimized: false) { Shares = false });
        var writer = new SourceWriter();
        EmitRules(writer, code);
        return Fingerprint.Of([Policy(code), writer.ToString(), .. code.Scope.Methods, .. code.Scope.Fields.Select(static field => field.Declaration)]);
    }

    // What the methods of the rules do not show: which of their results count, and in which order.
    private static string Policy(DecisionCode code) => $"{code.Spec.Hit} {string.Join(" ", code.Tried.Select(static rule => rule.Index))}";
}
