using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit.Json;
using RulesDsl.Generators.Specs.Facts;
using RulesDsl.Language;

namespace RulesDsl.Generators.Emit.Facts;

/// <summary>Writes a declared fact as a record that can be made with any of its fields left out.</summary>
internal static class FactEmitter
{
    public static void Emit(SourceWriter writer, FactSpec spec)
    {
        writer.WriteLine($"/// <summary><c>fact {CSharpText.Documentation(spec.Name)}</c></summary>");
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof({JsonConverterEmitter.NameOf(spec.Name)}))]");
        writer.WriteLine("[global::RulesDsl.Packs.RuleFact]");
        writer.Open($"{spec.Accessibility} sealed record {CSharpText.Identifier(spec.Name)}");
        var isFirst = true;
        foreach (var field in spec.Fields)
        {
            if (!isFirst)
                writer.WriteLine();
            isFirst = false;
            writer.WriteLine($"/// <summary><c>{CSharpText.Documentation(field.WrittenName)}: {CSharpText.Documentation(field.Type.Display)}</c></summary>");
            writer.WriteLine($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpText.Literal(field.WrittenName)})]");
            writer.WriteLine($"public {field.Type.CSharpName} {CSharpText.Identifier(field.Property)} {{ get; init; }}{Default(field.Type)}");
        }

        writer.Close();

        // A field of an unknown type stays for its users to see, but there is no way to read it.
        JsonConverterEmitter.Emit(writer, spec with { Fields = spec.Fields.Where(static field => !field.Type.IsBroken).ToEquatableArray() });
    }

    private static string Default(RuleType type) => type switch
    {
        SimpleType { Kind: SimpleKind.String } => " = \"\";",
        ListType => " = [];",
        MapType map => $" = global::System.Collections.ObjectModel.ReadOnlyDictionary<{map.Key.CSharpName}, {map.Value.CSharpName}>.Empty;",
        NamedType { IsValueType: false } => " = new();",
        _ => "",
    };
}
