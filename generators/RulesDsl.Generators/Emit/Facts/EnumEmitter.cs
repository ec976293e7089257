using RulesDsl.Generators.Specs.Facts;

namespace RulesDsl.Generators.Emit.Facts;

/// <summary>Writes a declared enum, whose members are text in JSON.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumSpec spec)
    {
        var name = CSharpText.Identifier(spec.Name);
        writer.WriteLine($"/// <summary><c>enum {CSharpText.Documentation(spec.Name)}</c></summary>");
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::System.Text.Json.Serialization.JsonStringEnumConverter<{name}>))]");
        writer.Open($"public enum {name}");
        foreach (var member in spec.Members)
        {
            writer.WriteLine($"/// <summary><c>{CSharpText.Documentation(member)}</c></summary>");
            writer.WriteLine($"{CSharpText.Identifier(member)},");
        }

        writer.Close();
    }
}
