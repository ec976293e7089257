using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Json;

/// <summary>Single values in JSON.</summary>
internal static class JsonScalars
{
    /// <summary>What generated converters call.</summary>
    public const string Facts = "global::RulesDsl.Facts.FactJson";

    private const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The expression that reads a value; null in its place is an error.</summary>
    public static string Read(SimpleKind kind) => kind switch
    {
        SimpleKind.Bool => $"{Facts}.ReadBool(ref reader)",
        SimpleKind.String => $"{Facts}.ReadText(ref reader)",
        SimpleKind.Int => $"{Facts}.ReadInt(ref reader)",
        SimpleKind.Long => $"{Facts}.ReadLong(ref reader)",
        SimpleKind.Double => $"{Facts}.ReadDouble(ref reader)",
        SimpleKind.Decimal => $"{Facts}.ReadDecimal(ref reader)",
        SimpleKind.DateTime => $"{Facts}.ReadDateTime(ref reader)",
        SimpleKind.Guid => $"{Facts}.ReadGuid(ref reader)",
        SimpleKind.Json => "global::System.Text.Json.JsonElement.ParseValue(ref reader)",
        SimpleKind.Date => $"{Facts}.ReadDate(ref reader)",
        SimpleKind.Time => $"{Facts}.ReadTime(ref reader)",
        SimpleKind.Duration => $"{Facts}.ReadDuration(ref reader)",
        _ => throw new InvalidOperationException($"No JSON for {kind}."),
    };

    /// <summary>The statement that writes a value.</summary>
    public static string Write(SimpleKind kind, string value) => kind switch
    {
        SimpleKind.Bool => $"writer.WriteBooleanValue({value});",
        SimpleKind.Int or SimpleKind.Long or SimpleKind.Decimal => $"writer.WriteNumberValue({value});",
        SimpleKind.Double => $"{Facts}.WriteDouble(writer, {value});",
        SimpleKind.String or SimpleKind.DateTime or SimpleKind.Guid => $"writer.WriteStringValue({value});",
        SimpleKind.Json => $"if ({value}.ValueKind == global::System.Text.Json.JsonValueKind.Undefined) writer.WriteNullValue(); else {value}.WriteTo(writer);",
        SimpleKind.Date or SimpleKind.Time => $"writer.WriteStringValue({value}.ToString(\"O\", {Culture}));",
        SimpleKind.Duration => $"writer.WriteStringValue({value}.ToString(\"c\", {Culture}));",
        _ => throw new InvalidOperationException($"No JSON for {kind}."),
    };

    /// <summary>The expression that makes the key of an entry of its <c>name</c>.</summary>
    public static string ReadKey(RuleType key) => key switch
    {
        SimpleType { Kind: SimpleKind.String } => "name",
        NamedType => $"{Facts}.ReadEnumKey<{key.CSharpName}>(name)",
        _ => $"{Facts}.ReadKey<{key.CSharpName}>(name)",
    };

    /// <summary>The text of the key of an entry.</summary>
    public static string WriteKey(RuleType key) => key switch
    {
        SimpleType { Kind: SimpleKind.String } => "entry.Key",
        SimpleType { Kind: SimpleKind.DateTime or SimpleKind.Date or SimpleKind.Time } => $"entry.Key.ToString(\"O\", {Culture})",
        SimpleType { Kind: SimpleKind.Int or SimpleKind.Long or SimpleKind.Double or SimpleKind.Decimal } => $"entry.Key.ToString({Culture})",
        _ => "entry.Key.ToString()",
    };
}
