using System.Globalization;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Testing;

namespace RulesDsl.Generators.Emit.Testing;

/// <summary>Writes the tests of a rule set, a table or a function: a static method each, which throws where the test fails.</summary>
internal static class TestsEmitter
{
    /// <summary>Writes that the assembly has these tests, by which test projects and tools find them.</summary>
    public static void EmitAttribute(SourceWriter writer, TestsSpec spec) => writer.WriteLine(
        $"[assembly: global::RulesDsl.Testing.RuleTests({CSharpText.Literal(spec.FullSubject)}, typeof(global::{CSharpText.QualifiedName(spec.Place.Namespace)}.{CSharpText.Identifier(spec.Name)}))]").WriteLine();

    public static void Emit(SourceWriter writer, TestsSpec spec)
    {
        var taken = spec.Tests.Select(static test => test.Method).Concat(spec.Inputs.Select(static input => input.TrimStart('@')));
        var scope = new EmitScope(spec.Place.ProjectPath, taken.Concat([spec.Name, "clock", "now", "winner", "found", "items", "parameters"]));
        var lines = new LineMap(spec.Place.Path);
        var (run, failure) = (scope.FreeName("test"), scope.FreeName("failure"));
        writer.WriteLine($"/// <summary>The tests of <c>{CSharpText.Documentation(spec.Subject)}</c> in {CSharpText.Documentation(spec.Place.ProjectPath)}.</summary>");
        // Rules are what coverage is asked of; that their tests ran says nothing.
        writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"public static class {CSharpText.Identifier(spec.Name)}");
        var isFirst = true;
        foreach (var test in spec.Tests)
        {
            if (!isFirst)
                writer.WriteLine();

            isFirst = false;
            EmitTest(writer, spec, test, (run, failure), lines, scope);
        }

        foreach (var method in scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        foreach (var field in scope.Fields)
            writer.WriteLine().WriteLine(field.Declaration);

        writer.Close();
    }

    private static void EmitTest(SourceWriter writer, TestsSpec spec, TestSpec test, (string Run, string Failure) locals, LineMap lines, EmitScope scope)
    {
        var (run, failure) = locals;
        scope.Rule = test.Name;
        writer.WriteLine($"/// <summary>{CSharpText.Documentation(test.Name)}</summary>");
        var attribute = $"global::RulesDsl.Testing.RuleTest({CSharpText.Literal(test.Name)}, {CSharpText.Literal(spec.Place.ProjectPath)}, {test.Line.ToString(CultureInfo.InvariantCulture)})";
        lines.Write(writer, test.ExpectSpan, "[", attribute, "]");
        writer.Open($"public static void {CSharpText.Identifier(test.Method)}()");
        foreach (var given in test.Given)
            lines.Write(writer, given.Value.Span, $"{given.Type.CSharpName} {given.Name} = ", ExpressionEmitter.Emit(given.Value, scope), ";");
        foreach (var given in test.Params)
            EmitParams(writer, given, lines, scope);
        if (test.Evaluation.HasClock)
            writer.WriteLine("var clock = new global::RulesDsl.Testing.RuleTestClock(now);");

        lines.Write(writer, test.ExpectSpan, $"var {run} = ", $"global::RulesDsl.Testing.RuleTestRun.Of(() => {test.Evaluation.Call})", ";");
        if (test.Evaluation.Deciding is { } rules)
            writer.WriteLine($"{run}.DecidedBy(() => {rules});");
        foreach (var expectation in test.Expectations)
            ExpectationEmitter.Emit(writer, expectation, run, scope);

        writer.WriteLine($"if ({run}.Failure() is {{ }} {failure})").Indent();
        lines.Write(writer, test.ExpectSpan, "", $"throw {failure};", "");
        writer.Outdent();
        writer.Close();
    }

    private static void EmitParams(SourceWriter writer, GivenParamsSpec spec, LineMap lines, EmitScope scope)
    {
        var change = scope.FreeName("change");
        writer.Open($"var {spec.Name} = {spec.Type}.Default.With({change} =>");
        foreach (var part in spec.Values)
            lines.Write(writer, part.Value.Span, $"{change}.{CSharpText.Identifier(part.Name)} = ", ExpressionEmitter.Emit(part.Value, scope), ";");
        writer.Close(");");
    }
}
