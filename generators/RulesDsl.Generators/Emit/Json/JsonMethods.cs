using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Json;

/// <summary>How values of each type are read from JSON and written to it: a call for the simple ones, a small method for each type that is made of others.</summary>
/// <param name="facts">The full names of the facts among them, which have converters of their own.</param>
internal sealed class JsonMethods(IEnumerable<string> facts)
{
    private const string Json = "global::System.Text.Json";
    private const string ReaderParameters = $"ref {Json}.Utf8JsonReader reader, {Json}.JsonSerializerOptions options";
    private const string WriterParameters = $"{Json}.Utf8JsonWriter writer, {Json}.JsonSerializerOptions options";
    private const string Misfit = "global::RulesDsl.Facts.FactMisfitException";
    private readonly HashSet<string> _facts = [.. facts];
    private readonly Dictionary<RuleType, int> _numbers = [];
    private readonly List<string> _methods = [];

    /// <summary>The methods that the calls need.</summary>
    public IReadOnlyList<string> All => _methods;

    /// <summary>The expression that reads a value where the reader stands.</summary>
    public string Read(RuleType type) => type switch
    {
        SimpleType simple => JsonScalars.Read(simple.Kind),
        NullableType nullable => $"reader.TokenType == {Json}.JsonTokenType.Null ? null : {Read(nullable.Inner)}",
        NamedType { Kind: NamedKind.Enum } => $"{JsonScalars.Facts}.ReadEnum<{type.CSharpName}>(ref reader)",
        NamedType fact when _facts.Contains(fact.FullName) => $"new {Converter(fact)}().Read(ref reader, typeof({type.CSharpName}), options)",
        NamedType => $"{Json}.JsonSerializer.Deserialize(ref reader, ({Json}.Serialization.Metadata.JsonTypeInfo<{type.CSharpName}>)options.GetTypeInfo(typeof({type.CSharpName})))!",
        _ => $"Read{Number(type)}(ref reader, options)",
    };

    /// <summary>The statement that writes a value.</summary>
    public string Write(RuleType type, string value) => type switch
    {
        SimpleType simple => JsonScalars.Write(simple.Kind, value),
        NamedType { Kind: NamedKind.Enum } => $"writer.WriteStringValue({value}.ToString());",
        NamedType fact when _facts.Contains(fact.FullName) => $"new {Converter(fact)}().Write(writer, {value}, options);",
        NamedType => $"{Json}.JsonSerializer.Serialize(writer, {value}, ({Json}.Serialization.Metadata.JsonTypeInfo<{type.CSharpName}>)options.GetTypeInfo(typeof({type.CSharpName})));",
        _ => $"Write{Number(type)}(writer, options, {value});",
    };

    private static string Converter(NamedType fact) => JsonConverterEmitter.NameOf(fact.CSharpName.Replace("@", ""));

    private int Number(RuleType type)
    {
        if (_numbers.TryGetValue(type, out var number))
            return number;

        number = _numbers.Count + 1;
        _numbers.Add(type, number);
        var writer = new SourceWriter();
        switch (type)
        {
            case ListType list:
                EmitList(writer, list, number);
                break;
            case MapType map:
                EmitMap(writer, map, number);
                break;
            case NullableType nullable:
                EmitNullable(writer, nullable, number);
                break;
            default:
                throw new InvalidOperationException($"No JSON for {type.GetType().Name}.");
        }

        _methods.Add(writer.ToString());
        return number;
    }

    private void EmitList(SourceWriter writer, ListType list, int number)
    {
        var items = $"global::System.Collections.Generic.List<{list.Element.CSharpName}>";
        writer.Open($"private static {items} Read{number}({ReaderParameters})");
        writer.WriteLine($"{JsonScalars.Facts}.OpenList(ref reader);");
        writer.WriteLine($"var items = new {items}();");
        writer.Open("try");
        writer.WriteLine($"while (reader.Read() && reader.TokenType != {Json}.JsonTokenType.EndArray)").Indent().WriteLine($"items.Add({Read(list.Element)});").Outdent().Close();
        writer.Open($"catch ({Json}.JsonException misfit)").WriteLine($"throw {Misfit}.In($\"[{{items.Count}}]\", misfit);").Close();
        writer.WriteLine().WriteLine("return items;").Close().WriteLine();
        writer.Open($"private static void Write{number}({WriterParameters}, {list.CSharpName} items)");
        writer.WriteLine("writer.WriteStartArray();");
        writer.WriteLine("foreach (var item in items)").Indent().WriteLine(Write(list.Element, "item")).Outdent();
        writer.WriteLine("writer.WriteEndArray();").Close();
    }

    private void EmitMap(SourceWriter writer, MapType map, int number)
    {
        var entries = $"global::System.Collections.Generic.Dictionary<{map.Key.CSharpName}, {map.Value.CSharpName}>";
        writer.Open($"private static {entries} Read{number}({ReaderParameters})");
        writer.WriteLine($"{JsonScalars.Facts}.OpenMap(ref reader);");
        writer.WriteLine($"var entries = new {entries}();").WriteLine("var name = \"\";");
        writer.Open("try").Open($"while (reader.Read() && reader.TokenType == {Json}.JsonTokenType.PropertyName)");
        writer.WriteLine("name = reader.GetString()!;").WriteLine("reader.Read();").WriteLine($"entries[{JsonScalars.ReadKey(map.Key)}] = {Read(map.Value)};").Close().Close();
        writer.Open($"catch ({Json}.JsonException misfit)").WriteLine($"throw {Misfit}.In(name, misfit);").Close();
        writer.WriteLine().WriteLine("return entries;").Close().WriteLine();
        writer.Open($"private static void Write{number}({WriterParameters}, {map.CSharpName} entries)");
        writer.WriteLine("writer.WriteStartObject();").Open("foreach (var entry in entries)");
        writer.WriteLine($"writer.WritePropertyName({JsonScalars.WriteKey(map.Key)});").WriteLine(Write(map.Value, "entry.Value")).Close();
        writer.WriteLine("writer.WriteEndObject();").Close();
    }

    // Only writing asks for a method here: reading null is an expression.
    private void EmitNullable(SourceWriter writer, NullableType nullable, int number)
    {
        writer.Open($"private static void Write{number}({WriterParameters}, {nullable.CSharpName} value)");
        writer.WriteLine("if (value is { } known)").Indent().WriteLine(Write(nullable.Inner, "known")).Outdent();
        writer.WriteLine("else").Indent().WriteLine("writer.WriteNullValue();").Outdent().Close();
    }
}
