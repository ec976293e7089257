using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Params;

namespace RulesDsl.Generators.Emit.Params;

/// <summary>Writes a param: a plain property, so that a configuration can set it, on the class that all params of the namespace share.</summary>
internal static class ParamEmitter
{
    public static void Emit(SourceWriter writer, ParamSpec spec)
    {
        writer.Open("public sealed partial class Parameters");
        writer.WriteLine($"/// <summary><c>param {CSharpText.Documentation(spec.WrittenName)}: {CSharpText.Documentation(spec.Display)}</c> of {CSharpText.Documentation(spec.Place.ProjectPath)}</summary>");
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpText.Literal(spec.WrittenName)})]");
        writer.Open($"{spec.Accessibility} {spec.Type} {CSharpText.Identifier(spec.Property)}");
        writer.WriteLine("get;").Open("set").WriteLine("ThrowIfReadOnly();").WriteLine("field = value;").Close();
        if (spec.Default is BoundError)
        {
            writer.Close(" = default!;");
        }
        else
        {
            writer.Outdent();
            var value = ExpressionEmitter.Emit(spec.Default, new EmitScope(spec.Place.ProjectPath, []) { KeepsInPlace = true });
            new LineMap(spec.Place.Path).Write(writer, spec.Default.Span, "} = ", value, ";");
        }

        writer.Close();
    }
}
