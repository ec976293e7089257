using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic;

/// <summary>Reads the inputs of a decision out of JSON.</summary>
internal sealed class FactReader
{
    private readonly string _decision;
    private readonly JsonSerializerOptions _json;
    private readonly IReadOnlyList<(string Name, Type Type, bool TakesNull)> _inputs;

    public FactReader(string decision, IReadOnlyList<ParameterInfo> inputs, JsonSerializerOptions json)
    {
        _decision = decision;
        _json = json;
        _inputs = [.. inputs.Select(static input => (input.Name!, input.ParameterType, TakesNull(input)))];
    }

    public IReadOnlyList<KeyValuePair<string, Type>> Inputs => [.. _inputs.Select(static input => KeyValuePair.Create(input.Name, input.Type))];

    /// <summary>How facts are read and results are written.</summary>
    public static JsonSerializerOptions Options() => new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The values of all inputs, by their names.</summary>
    /// <exception cref="FactsException">They do not fit.</exception>
    public Dictionary<string, object?> Read(JsonObject facts)
    {
        var given = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in facts)
        {
            if (!_inputs.Any(input => string.Equals(input.Name, name, StringComparison.OrdinalIgnoreCase)))
                throw new FactsException($"{_decision} has no input '{name}'{(NearestName.Of(name, _inputs.Select(static input => input.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : $": it takes {Names()}.")}");
            if (!given.TryAdd(name, value))
                throw new FactsException($"The input '{name}' is given twice.");
        }

        return _inputs.ToDictionary(static input => input.Name, input => Read(input.Name, input.Type, input.TakesNull, given));
    }

    private object? Read(string name, Type type, bool takesNull, Dictionary<string, JsonNode?> given)
    {
        if (!given.TryGetValue(name, out var value) && !takesNull)
            throw new FactsException($"The input '{name}' is missing: {_decision} takes {Names()}.");
        if (value is null)
            return takesNull ? null : throw new FactsException($"The input '{name}' is null, which {_decision} does not take.");

        try
        {
            return value.Deserialize(type, _json);
        }
        catch (JsonException e)
        {
            throw new FactsException($"The input '{name}' does not fit: {e.Message}", e);
        }
    }

    private string Names() => string.Join(", ", _inputs.Select(static input => $"'{input.Name}'"));

    private static bool TakesNull(ParameterInfo input)
    {
        if (input.ParameterType.IsValueType)
            return Nullable.GetUnderlyingType(input.ParameterType) is not null;

        // It remembers what it has seen, which would keep the module from going.
        return new NullabilityInfoContext().Create(input).WriteState != NullabilityState.NotNull;
    }
}
