using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Decisions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Functions;

namespace RulesDsl.Generators.Emit.Functions;

/// <summary>Writes a function: a static method, small enough to be inlined, on the class that all functions of the namespace share.</summary>
internal static class FunctionEmitter
{
    /// <summary>Writes that the assembly has it, by which tools find what there is to cover.</summary>
    public static void EmitAttribute(SourceWriter writer, FunctionSpec spec)
    {
        if (spec.Body is not null)
            writer.WriteLine($"[assembly: global::RulesDsl.Testing.CoveredFunction({FullName(spec)}, {CSharpText.Literal(spec.Place.ProjectPath)}, {spec.Body.Span.From.Line.ToString(CultureInfo.InvariantCulture)})]").WriteLine();
    }

    public static void Emit(SourceWriter writer, FunctionSpec spec, EmitOptions options)
    {
        var isOptimized = options.IsOptimized;
        var scope = new EmitScope(spec.Place.ProjectPath, Names(spec)) { Rule = spec.Name };
        var body = spec.Body is null ? "default!" : ExpressionEmitter.Emit(PossibleNulls.Without(spec.Body), scope);
        // Coverage sees the line of a function, and not the branches of what works its value out.
        var (hasHelpers, lines) = options.Covers && spec.Body is not null
            ? (true, LineMap.None)
            : (scope.Methods.Count + scope.Fields.Count > 0, new LineMap(spec.Place.Path));

        writer.WriteLine("/// <summary>The functions of the rules files of this namespace. Safe to use from several threads.</summary>");
        writer.Open("public static partial class Functions");
        writer.WriteLine($"/// <summary><c>{CSharpText.Documentation(spec.Name)}</c> as {CSharpText.Documentation(spec.Place.ProjectPath)} says it.</summary>");
        writer.WriteLine("[global::RulesDsl.Packs.DeclaredFunction]");
        WriteInline(writer, isOptimized);
        var head = $"{spec.Accessibility} static {Head(spec, CSharpText.Identifier(spec.Name))}";
        if (hasHelpers)
            EmitCall(writer, spec, head, options.Covers);
        else
            EmitBody(writer, spec, head, body, lines);
        writer.Close();
        if (!hasHelpers)
            return;

        // The class of the functions is written in several files; what only this function needs must not meet the others.
        writer.WriteLine().Open($"file static class {Home(spec)}");
        WriteInline(writer, isOptimized);
        EmitBody(writer, spec, $"public static {Head(spec, "Evaluate")}", body, lines);
        foreach (var method in scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        foreach (var field in scope.Fields)
            writer.WriteLine().WriteLine(field.Declaration);
        writer.Close();
    }

    private static void EmitCall(SourceWriter writer, FunctionSpec spec, string head, bool covers)
    {
        var call = $"{Home(spec)}.Evaluate({string.Join(", ", Arguments(spec))})";
        if (covers && spec.Body is not null)
        {
            writer.Open(head).WriteLine($"global::RulesDsl.Testing.RuleCoverage.Call({FullName(spec)});");
            new LineMap(spec.Place.Path).Write(writer, spec.Body.Span, "return ", call, ";");
            writer.Close();
        }
        else
        {
            writer.WriteLine($"{head} =>").Indent().WriteLine($"{call};").Outdent();
        }
    }

    private static void EmitBody(SourceWriter writer, FunctionSpec spec, string head, string body, LineMap lines)
    {
        if (spec.Body is null)
        {
            writer.WriteLine($"{head} => {body};");
            return;
        }

        if (spec.NeverNull.Count > 0 || CallLocals.Any(spec.Time, spec.Parameters))
        {
            writer.Open(head);
            CallLocals.WriteChecks(writer, spec.NeverNull);
            CallLocals.Write(writer, spec.Time, spec.Parameters);
            lines.Write(writer, spec.Body.Span, "return ", body, ";");
            writer.Close();
        }
        else
        {
            writer.WriteLine($"{head} =>").Indent();
            lines.Write(writer, spec.Body.Span, "", body, ";");
            writer.Outdent();
        }
    }

    private static void WriteInline(SourceWriter writer, bool isOptimized)
    {
        if (isOptimized)
            writer.WriteLine(RuleMethodsEmitter.Inline);
    }

    private static string Head(FunctionSpec spec, string name)
    {
        if (spec.TakesAnything)
            return $"{spec.Output.CSharpName} {name}({AnyInputsEmitter.Parameters(spec.Parameters.Select(static known => known.Name).Prepend("clock"))})";

        var parameters = spec.Inputs.Select(static input => input.Parameter)
            .Concat(CallLocals.ClockParameter(spec.Time))
            .Concat(CallLocals.ParamsParameters(spec.Parameters));
        return $"{spec.Output.CSharpName} {name}({string.Join(", ", parameters)})";
    }

    private static IEnumerable<string> Arguments(FunctionSpec spec) =>
        spec.Inputs.Select(static input => input.Argument).Concat(CallLocals.Arguments(spec.Time, spec.Parameters));

    private static string FullName(FunctionSpec spec) => CSharpText.Literal($"{(spec.Place.Namespace.Length == 0 ? "" : spec.Place.Namespace + ".")}Functions.{spec.Name}");

    private static string Home(FunctionSpec spec) => spec.Name + "Function";

    private static IEnumerable<string> Names(FunctionSpec spec) => spec.Inputs.Select(static input => input.Argument.TrimStart('@'))
        .Concat(spec.Parameters.Select(static parameters => parameters.Name))
        .Concat(["now", "today", "clock", "Functions", "Evaluate", spec.Name, Home(spec)]);
}
