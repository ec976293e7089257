using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic.Facts;

/// <summary>Reads the inputs of a decision out of JSON.</summary>
internal sealed class FactReader
{
    private readonly string _decision;
    private readonly InputReader[] _inputs;

    public FactReader(string decision, IEnumerable<ParameterInfo> inputs, JsonSerializerOptions json)
    {
        _decision = decision;
        _inputs = [.. inputs.Select(input => InputReader.Of(input, json))];
    }

    public IReadOnlyList<KeyValuePair<string, Type>> Inputs => [.. _inputs.Select(static input => KeyValuePair.Create(input.Name, input.Type))];

    /// <summary>How facts are read and results are written.</summary>
    public static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>The values of all inputs, in their order.</summary>
    /// <param name="facts">A JSON object with a member for each input, in UTF-8.</param>
    /// <param name="values">Takes the values.</param>
    /// <exception cref="FactsException">They do not fit.</exception>
    public void Read(ReadOnlySpan<byte> facts, Span<object?> values)
    {
        var reader = new Utf8JsonReader(facts);
        try
        {
            Read(facts, ref reader, values);
        }
        catch (JsonException e)
        {
            throw new FactsException($"This is no JSON: {JsonMisfit.Plain(e)}", e);
        }
    }

    private void Read(ReadOnlySpan<byte> facts, ref Utf8JsonReader reader, Span<object?> values)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new FactsException($"A JSON object is expected, with a member for each input: {_decision} takes {Names()}.");

        Span<bool> given = _inputs.Length <= 64 ? stackalloc bool[64] : new bool[_inputs.Length];
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var input = Find(ref reader, next);
            next = input + 1;
            if (given[input])
                throw new FactsException($"The input '{reader.GetString()}' is given twice.");

            given[input] = true;
            reader.Read();
            values[input] = reader.TokenType == JsonTokenType.Null ? Null(_inputs[input]) : _inputs[input].Read(facts, ref reader);
        }

        if (reader.Read())
            throw new FactsException("Behind the object something else follows.");
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (!given[i])
                values[i] = _inputs[i].TakesNull ? null : throw new FactsException($"The input '{_inputs[i].Name}' is missing: {_decision} takes {Names()}.");
        }
    }

    private object? Null(InputReader input) =>
        input.TakesNull ? null : throw new FactsException($"The input '{input.Name}' is null, which {_decision} does not take.");

    private int Find(ref Utf8JsonReader reader, int first)
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            var input = (first + i) % _inputs.Length;
            if (reader.ValueTextEquals(_inputs[input].Utf8Name))
                return input;
        }

        var name = reader.GetString()!;
        return Array.FindIndex(_inputs, input => string.Equals(input.Name, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found
            ? found
            : throw new FactsException($"{_decision} has no input '{name}'{(NearestName.Of(name, _inputs.Select(static input => input.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : $": it takes {Names()}.")}");
    }

    private string Names() => _inputs.Length == 0 ? "none" : string.Join(", ", _inputs.Select(static input => $"'{input.Name}'"));
}
