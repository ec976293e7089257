using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the evaluator of a rule set or a table: a static class whose rules are small methods, called one after another.</summary>
internal static class DecisionEmitter
{
    public static void Emit(SourceWriter writer, DecisionSpec spec, bool isOptimized)
    {
        var code = new DecisionCode(spec, isOptimized);
        writer.WriteLine($"/// <summary><c>{CSharpText.Documentation(spec.Name)}</c> as {CSharpText.Documentation(spec.Place.ProjectPath)} says it. Safe to use from several threads.</summary>");
        writer.Open($"{spec.Accessibility} static partial class {CSharpText.Identifier(spec.Name)}");
        EvaluateEmitter.Emit(writer, code);
        EvaluateAllEmitter.Emit(writer, code);
        var start = writer.Length;
        RuleMethodsEmitter.Emit(writer, code);
        LetEmitter.Emit(writer, code);
        InfoEmitter.Emit(writer, code, Fingerprint.Of([writer.ToString().Substring(start), .. code.Scope.Methods, .. code.Scope.Fields.Select(static field => field.Declaration)]));
        EnumeratorEmitter.Emit(writer, code);
        foreach (var method in code.Scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        foreach (var field in code.Scope.Fields)
            writer.WriteLine().WriteLine(field.Declaration);
        writer.Close();
    }
}
