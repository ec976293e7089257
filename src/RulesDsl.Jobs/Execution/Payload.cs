using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RulesDsl.Jobs;

/// <summary>Values as the journal keeps them. Type information comes from the options, so a source-generated context serves trimmed programs.</summary>
internal static class Payload
{
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonSerializerOptions json, int limit, string what) =>
        Checked(JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T))), limit, what);

    /// <summary>The value; the default of <typeparamref name="T"/> where nothing was kept.</summary>
    public static T Read<T>(ReadOnlyMemory<byte> payload, JsonSerializerOptions json) =>
        payload.IsEmpty ? default! : JsonSerializer.Deserialize(payload.Span, (JsonTypeInfo<T>)json.GetTypeInfo(typeof(T)))!;

    /// <summary>A value under the type that goes with it.</summary>
    public static ReadOnlyMemory<byte> Write(RunInput value, JsonSerializerOptions json, int limit, string what) =>
        Checked(JsonSerializer.SerializeToUtf8Bytes(value.Value, json.GetTypeInfo(value.Type)), limit, what);

    public static ReadOnlyMemory<byte> WriteInputs(IReadOnlyList<RunInput> inputs, JsonSerializerOptions json, int limit, string what)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var input in inputs)
            {
                writer.WritePropertyName(input.Name);
                JsonSerializer.Serialize(writer, input.Value, json.GetTypeInfo(input.Type));
            }

            writer.WriteEndObject();
        }

        return Checked(stream.ToArray(), limit, what);
    }

    /// <summary>The inputs by name, each as its own JSON.</summary>
    public static Dictionary<string, JsonElement> ReadInputs(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone());
    }

    /// <summary>Why JSON cannot be inputs of a run; null where it can.</summary>
    /// <param name="payload">The JSON.</param>
    /// <param name="graph">The run's graph.</param>
    /// <param name="areAll">Whether there must be a member for each.</param>
    public static string? WhyNoInputs(ReadOnlyMemory<byte> payload, GraphDefinition graph, bool areAll)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return "The inputs are no JSON object.";

            var given = document.RootElement.EnumerateObject().Select(static member => member.Name).ToList();
            return given.Except(graph.Inputs).FirstOrDefault() is { } unknown
                ? $"Graph '{graph.Name}' has no input '{unknown}'{(graph.Inputs.Count == 0 ? "" : $"; it has {QuotedNames.Of(graph.Inputs)}")}."
                : areAll && graph.Inputs.Except(given).FirstOrDefault() is { } missing ? $"The input '{missing}' of graph '{graph.Name}' is missing." : null;
        }
        catch (JsonException exception)
        {
            return $"The inputs are no JSON: {exception.Message}";
        }
    }

    private static byte[] Checked(byte[] payload, int limit, string what) =>
        payload.Length <= limit ? payload : throw new PayloadTooLargeException(what, payload.Length, limit);
}
