using RulesDsl.Generators.Specs;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>With</c>, and the class of the objects that it gives: the same evaluators with params of their own.</summary>
internal static class WithEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        if (code.Spec.Parameters.Count == 0)
            return;

        foreach (var spec in code.Spec.Parameters)
            EmitWith(writer, code, spec, "static ", static other => $"{other.Type}.Default");

        writer.WriteLine().WriteLine("/// <summary>The same evaluators with params of their own, which nobody can change any more. Safe to use from several threads.</summary>");
        writer.Open("public sealed partial class Evaluator");
        foreach (var spec in code.Spec.Parameters)
            writer.WriteLine($"private readonly {spec.Type} {spec.Name};");
        writer.WriteLine().Open($"internal Evaluator({string.Join(", ", code.Spec.Parameters.Select(static spec => $"{spec.Type} {spec.Name}"))})");
        foreach (var spec in code.Spec.Parameters)
            writer.WriteLine($"this.{spec.Name} = {spec.Name};");
        writer.Close();
        foreach (var method in code.Evaluators)
            EmitEvaluator(writer, code, method);

        // The first object gives what one class of params holds; from it one comes to the others.
        foreach (var spec in code.Spec.Parameters.Where(_ => code.Spec.Parameters.Count > 1))
            EmitWith(writer, code, spec, "", static other => other.Name);
        writer.Close();
    }

    private static void EmitWith(SourceWriter writer, DecisionCode code, ParametersSpec spec, string modifier, Func<ParametersSpec, string> other)
    {
        var arguments = string.Join(", ", code.Spec.Parameters.Select(known => known == spec ? $"{spec.Name}.ToReadOnly()" : other(known)));
        var before = modifier.Length > 0 ? $"{spec.Type}.Default" : $"this.{spec.Name}";
        writer.WriteLine().WriteLine("/// <summary>The same evaluators with some params changed.</summary>");
        writer.WriteLine($"public {modifier}Evaluator With(global::System.Action<{spec.Type}> change) => With({before}.With(change));");
        writer.WriteLine().WriteLine("/// <summary>The same evaluators with params of their own. These are copied: what is changed in them later does not count.</summary>");
        writer.WriteLine($"public {modifier}Evaluator With({spec.Type} {spec.Name}) => new({arguments});");
    }

    /// <summary>An evaluator as the objects have it.</summary>
    public static void EmitEvaluator(SourceWriter writer, DecisionCode code, EvaluatorMethod method)
    {
        var name = CSharpText.QualifiedName(code.Spec.FullName);
        var arguments = method.Arguments.Concat(code.Spec.Parameters.Select(static spec => spec.Name));
        writer.WriteLine().WriteLine($"/// <summary>{method.Summary}</summary>");
        writer.WriteLine($"public {method.Result} {method.Name}({string.Join(", ", method.Parameters)}) =>").Indent();
        writer.WriteLine($"global::{name}.{method.Name}({string.Join(", ", arguments)});").Outdent();
    }
}
