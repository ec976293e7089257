using RulesDsl.Generators.Emit.Expressions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes each <c>let</c> as a method that works its value out when it is first asked for, and what an evaluation remembers of them.</summary>
internal static class LetEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        if (!code.HasLets)
            return;

        foreach (var let in code.Spec.Lets)
        {
            code.Scope.Rule = let.Name;
            code.Scope.File = code.Spec.Place.ProjectPath;
            writer.WriteLine().WriteLine($"// let {CSharpText.Comment(let.Name)}");
            var (type, value) = (let.Value.Type.CSharpName, ExpressionEmitter.Emit(code.Shared.In(let.Value), code.Scope));
            if (code.Covers)
            {
                var line = code.Scope.FreeName("Line");
                writer.WriteLine($"private static {type} {CoveredLine.Emit(writer, code, type, $"{line}({Captures.Parameters(code.Locals)})", code.Locals, let.Value.Span, code.Lines)} => {value};").WriteLine();
                value = $"{line}({Captures.Arguments(code.Locals)})";
            }

            writer.Open($"private static {type} Let{let.Member}({Captures.Parameters(code.Locals)})");
            writer.Open($"if (!lets.Has{let.Member})");
            (code.Covers ? LineMap.None : code.Lines).Write(writer, let.Value.Span, $"lets.Value{let.Member} = ", value, ";");
            writer.WriteLine($"lets.Has{let.Member} = true;").Close();
            writer.WriteLine().WriteLine($"return lets.Value{let.Member};").Close();
        }

        writer.WriteLine().WriteLine("// What one evaluation has worked out so far.").Open("private struct Lets");
        foreach (var let in code.Spec.Lets)
            writer.WriteLine($"public bool Has{let.Member};").WriteLine($"public {let.Value.Type.CSharpName} Value{let.Member};");
        foreach (var value in code.Shared.All)
            value.Emit(writer);
        if (code.Common.Count > 0)
            EmitKeepCommon(writer, code.Common);
        writer.Close();
    }

    private static void EmitKeepCommon(SourceWriter writer, IReadOnlyList<string> common)
    {
        writer.WriteLine().WriteLine("// What all facts of a batch have in common.").Open("public void KeepCommon(in Lets lets)");
        foreach (var name in common)
            writer.WriteLine($"Has{name} = lets.Has{name};").WriteLine($"Value{name} = lets.Value{name};");
        writer.Close();
    }
}
