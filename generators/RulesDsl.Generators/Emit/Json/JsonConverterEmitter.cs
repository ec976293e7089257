using RulesDsl.Generators.Specs.Facts;

namespace RulesDsl.Generators.Emit.Json;

/// <summary>
/// Writes the JSON converter of a fact. Other generators never see what this one writes, so the one of System.Text.Json cannot help;
/// nothing here needs reflection.
/// </summary>
internal static class JsonConverterEmitter
{
    private const string Json = "global::System.Text.Json";

    /// <summary>The name of the converter of a fact.</summary>
    public static string NameOf(string fact) => fact + "JsonConverter";

    public static void Emit(SourceWriter writer, FactSpec spec)
    {
        var fact = CSharpText.Identifier(spec.Name);
        var methods = new JsonMethods(spec.FactsInFields);
        writer.WriteLine().WriteLine($"/// <summary>Reads and writes <see cref=\"{fact}\"/> as JSON: names as written in the rules file, unknown ones are skipped if the options do not disallow them, missing ones keep their default.</summary>");
        writer.Open($"{spec.Accessibility} sealed class {NameOf(spec.Name)} : {Json}.Serialization.JsonConverter<{fact}>");
        writer.WriteLine($"private static readonly global::RulesDsl.Facts.FactFields Fields = new({string.Join(", ", new[] { spec.Name }.Concat(spec.Fields.Select(static field => field.WrittenName)).Select(CSharpText.Literal))});");
        writer.WriteLine($"private static readonly {fact} Defaults = new();").WriteLine();
        EmitRead(writer, spec, fact, methods);
        EmitWrite(writer, spec, fact, methods);
        foreach (var method in methods.All)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, FactSpec spec, string fact, JsonMethods methods)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.Open($"public override {fact} Read(ref {Json}.Utf8JsonReader reader, global::System.Type typeToConvert, {Json}.JsonSerializerOptions options)");
        writer.WriteLine("Fields.Open(ref reader);");
        for (var i = 0; i < spec.Fields.Count; i++)
            writer.WriteLine($"var value{i} = Defaults.{CSharpText.Identifier(spec.Fields[i].Property)};");
        writer.WriteLine("var field = new global::RulesDsl.Facts.FactField();").Open("try").Open("while (Fields.Next(ref reader, ref field, options))");
        if (spec.Fields.Count > 0)
            EmitFields(writer, spec, methods);
        writer.Close().Close();
        writer.Open($"catch ({Json}.JsonException misfit)").WriteLine("throw Fields.At(field, misfit);").Close().WriteLine();
        writer.WriteLine($"return new {fact}()").Open();
        for (var i = 0; i < spec.Fields.Count; i++)
            writer.WriteLine($"{CSharpText.Identifier(spec.Fields[i].Property)} = value{i},");
        writer.Close(";").Close();
    }

    private static void EmitFields(SourceWriter writer, FactSpec spec, JsonMethods methods)
    {
        writer.Open("switch (field.Number)");
        for (var i = 0; i < spec.Fields.Count; i++)
            writer.WriteLine($"case {i}:").Indent().WriteLine($"value{i} = {methods.Read(spec.Fields[i].Type)};").WriteLine("break;").Outdent();
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, FactSpec spec, string fact, JsonMethods methods)
    {
        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"public override void Write({Json}.Utf8JsonWriter writer, {fact} value, {Json}.JsonSerializerOptions options)");
        writer.WriteLine("writer.WriteStartObject();");
        foreach (var field in spec.Fields)
        {
            writer.WriteLine($"writer.WritePropertyName({CSharpText.Literal(field.WrittenName)}u8);");
            writer.WriteLine(methods.Write(field.Type, $"value.{CSharpText.Identifier(field.Property)}"));
        }

        writer.WriteLine("writer.WriteEndObject();").Close();
    }
}
