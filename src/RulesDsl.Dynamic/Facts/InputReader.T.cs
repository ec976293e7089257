using System.Text.Json;
using System.Text.Json.Serialization;

namespace RulesDsl.Dynamic.Facts;

/// <summary>Reads one input of a decision, of a type.</summary>
internal sealed class InputReader<T>(string name, bool takesNull, JsonSerializerOptions json) : InputReader(name, typeof(T), takesNull)
{
    private readonly JsonConverter<T> _converter = (JsonConverter<T>)json.GetConverter(typeof(T));

    public override object? Read(ReadOnlySpan<byte> facts, ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            return _converter.Read(ref reader, typeof(T), json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            reader = start;
            return ReadAgain(facts, ref reader);
        }
    }

    // A serialiser is slower, as it looks at everything twice, but knows the path to what does not fit. What is no JSON at all is the caller's to tell.
    private T? ReadAgain(ReadOnlySpan<byte> facts, ref Utf8JsonReader reader)
    {
        var whole = reader;
        whole.Skip();
        var start = (int)reader.TokenStartIndex;
        try
        {
            return JsonSerializer.Deserialize<T>(ref reader, json);
        }
        catch (JsonException e)
        {
            throw new FactsException(JsonMisfit.Describe(Name, Type, e, facts[start..], json), e);
        }
        catch (NotSupportedException e)
        {
            throw new FactsException($"The input '{Name}' cannot be read out of JSON: {e.Message}", e);
        }
    }
}
