using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// Writes the evaluators of a decision whose inputs could not be read: they take whatever callers hand them, so that these are not told of the
/// mistake as well.
/// </summary>
internal static class AnyInputsEmitter
{
    /// <summary>How many arguments callers may hand over one by one.</summary>
    private const int MostArguments = 12;

    private const string Body = " => throw new global::System.NotSupportedException();";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        EmitMethods(writer, code, "static ");
        if (code.Spec.Parameters.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <summary>The same evaluators with params of their own.</summary>");
        writer.Open("public sealed partial class Evaluator");
        EmitMethods(writer, code, "");
        EmitWith(writer, code, "");
        writer.Close();
        EmitWith(writer, code, "static ");
    }

    /// <summary>Optional parameters for any arguments, then those that callers may name.</summary>
    public static string Parameters(params IEnumerable<string> named) =>
        string.Join(", ", Numbered(MostArguments).Select(static name => $"object? {name} = null").Concat(named.Select(static name => $"object? {name} = null")));

    private static void EmitMethods(SourceWriter writer, DecisionCode code, string modifier)
    {
        const string summary = "/// <summary>Its inputs cannot be read; see what the build says of its rules file.</summary>";
        var spec = code.Spec;
        string[] handed = ["clock", .. spec.Parameters.Select(static known => known.Name)];
        var isSequence = spec.Hit is Language.Syntax.HitPolicy.All or Language.Syntax.HitPolicy.OutputOrder;
        var result = isSequence
            ? $"global::RulesDsl.Decisions.RuleOutputs<{spec.Output.CSharpName}, {code.TriedEnumerator}>"
            : code.FirstOutput;
        writer.WriteLine(summary);
        writer.WriteLine($"public {modifier}{result} Evaluate({Parameters(handed.Prepend("filter"))}){Body}");
        writer.WriteLine().WriteLine(summary);
        writer.WriteLine($"public {modifier}global::RulesDsl.Decisions.RuleMatches<{code.RuleOutput}, Enumerator> EvaluateAll({Parameters(handed.Prepend("filter"))}){Body}");
        for (var count = 0; count <= MostArguments && !isSequence; count++)
        {
            var inputs = string.Concat(Numbered(count).Select(static name => $"object? {name}, "));
            writer.WriteLine().WriteLine(summary);
            writer.WriteLine($"public {modifier}{code.MaybeOutput} Evaluate({inputs}global::RulesDsl.Decisions.RuleFilter filter, out global::RulesDsl.Decisions.RuleInfo? winner, {string.Join(", ", handed.Select(static name => $"object? {name} = null"))}){Body}");
        }

        for (var count = 2; count <= MostArguments; count++)
            EmitMany(writer.WriteLine().WriteLine(summary), modifier, count, handed);
    }

    // Facts and results may be spans, which are no objects.
    private static void EmitMany(SourceWriter writer, string modifier, int count, string[] handed)
    {
        var types = Enumerable.Range(1, count).Select(static number => $"T{number}").ToList();
        var parameters = types.Zip(Numbered(count), static (type, name) => $"{type} {name}").Concat(handed.Select(static name => $"object? {name} = null"));
        writer.WriteLine($"public {modifier}void EvaluateMany<{string.Join(", ", types)}>({string.Join(", ", parameters)})").Indent();
        foreach (var type in types.Take(count - 1))
            writer.WriteLine($"where {type} : allows ref struct");
        writer.WriteLine($"where {types[count - 1]} : allows ref struct{Body}").Outdent();
    }

    private static void EmitWith(SourceWriter writer, DecisionCode code, string modifier)
    {
        foreach (var known in code.Spec.Parameters)
        {
            writer.WriteLine().WriteLine("/// <summary>The same evaluators with some params changed.</summary>");
            writer.WriteLine($"public {modifier}Evaluator With(global::System.Action<{known.Type}> change){Body}");
            writer.WriteLine().WriteLine("/// <summary>The same evaluators with params of their own.</summary>");
            writer.WriteLine($"public {modifier}Evaluator With({known.Type} {known.Name}){Body}");
        }
    }

    private static IEnumerable<string> Numbered(int count) => Enumerable.Range(1, count).Select(static number => $"input{number}");
}
