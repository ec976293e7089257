using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RulesDsl.Dynamic.Facts;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Packs;

namespace RulesDsl.Dynamic;

/// <summary>The params that a decision uses, each an argument for the params of a namespace, and what they are.</summary>
internal sealed class DecisionParameters
{
    private readonly string _decision;
    private readonly JsonSerializerOptions _json;
    private readonly IReadOnlyList<JsonTypeInfo> _classes;
    private readonly JsonObject _changes;
    private readonly IReadOnlyDictionary<Type, object> _values;

    public DecisionParameters(string decision, MethodInfo evaluate, JsonSerializerOptions json)
        : this(
            decision,
            json,
            [.. evaluate.GetParameters().Select(static parameter => parameter.ParameterType).Where(static type => type.IsDefined(typeof(RuleParametersAttribute))).Select(json.GetTypeInfo)],
            [])
    {
    }

    private DecisionParameters(string decision, JsonSerializerOptions json, IReadOnlyList<JsonTypeInfo> classes, JsonObject changes)
    {
        (_decision, _json, _classes, _changes) = (decision, json, classes, changes);
        _values = classes.Select(type => (type.Type, Changes: Of(type, changes))).Where(static known => known.Changes.Count > 0)
            .ToDictionary(static known => known.Type, known => Read(known.Type, known.Changes));
    }

    /// <summary>Their names and types.</summary>
    public IReadOnlyList<KeyValuePair<string, Type>> Known =>
        [.. _classes.SelectMany(static type => type.Properties).Select(static property => KeyValuePair.Create(property.Name, property.PropertyType))];

    /// <summary>The argument for a class of params; null for what the rules files say.</summary>
    public object? Of(Type type) => _values.GetValueOrDefault(type);

    /// <summary>The same with some values changed.</summary>
    /// <exception cref="FactsException">There is no such param, or a value is none of its type.</exception>
    public DecisionParameters With(JsonObject changes)
    {
        var unknown = changes.FirstOrDefault(change => !_classes.Any(type => Has(type, change.Key))).Key;
        if (unknown is not null)
            throw new FactsException(Unknown(unknown));

        var all = (JsonObject)_changes.DeepClone();
        foreach (var (name, value) in changes)
            all[name] = value?.DeepClone();
        return new DecisionParameters(_decision, _json, _classes, all);
    }

    private static JsonObject Of(JsonTypeInfo type, JsonObject changes) =>
        [.. changes.Where(change => Has(type, change.Key)).Select(static change => KeyValuePair.Create(change.Key, change.Value?.DeepClone()))];

    private static bool Has(JsonTypeInfo type, string name) =>
        type.Properties.Any(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private object Read(Type type, JsonObject changes)
    {
        try
        {
            return changes.Deserialize(type, _json)!;
        }
        catch (JsonException e)
        {
            throw new FactsException(JsonMisfit.Describe("param", type, e, JsonSerializer.SerializeToUtf8Bytes(changes, _json), _json).Replace("param.", "The param ", StringComparison.Ordinal), e);
        }
    }

    private string Unknown(string name)
    {
        var names = Known.Select(static param => param.Key).ToList();
        return names.Count == 0 ? $"{_decision} uses no params."
            : $"{_decision} uses no param '{name}'{(NearestName.Of(name, names) is { } nearest ? $"; did you mean '{nearest}'?" : $", but {string.Join(", ", names)}.")}";
    }
}
