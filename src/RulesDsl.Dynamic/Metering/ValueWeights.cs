using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace RulesDsl.Dynamic.Metering;

/// <summary>
/// What values of one evaluation weigh: how many steps it takes to go through all that is in them, as comparing, hashing, showing and writing them does. What is in a
/// value twice counts twice. A value is looked into once; nothing in it changes.
/// </summary>
internal sealed class ValueWeights
{
    // System.Text.Json goes no deeper, and no stack ends before.
    private const int Deepest = 60;

    private readonly Dictionary<object, (long Weight, int Depth)> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, PropertyInfo[]> _properties = [];

    /// <exception cref="RuleLimitException">It is nested too deeply.</exception>
    public long Of(object value) => Weigh(value, 1).Weight;

    private (long Weight, int Depth) Weigh(object? value, int level)
    {
        switch (value)
        {
            case null:
                return (0, 0);
            case string text:
                return (1 + (text.Length / StepMeter.CharactersPerStep), 0);
            case JsonElement { ValueKind: not JsonValueKind.Undefined } json:
                return (1 + (json.GetRawText().Length / StepMeter.CharactersPerStep), 0);
            case ValueType:
                return (1, 0);
        }

        if (_known.TryGetValue(value, out var known))
            return known;
        if (level > Deepest)
            throw TooDeep();

        var weighed = Sum(Parts(value), level);
        _known.Add(value, weighed);
        return weighed;
    }

    private (long Weight, int Depth) Sum(IEnumerable<object?> parts, int level)
    {
        var (weight, depth) = (1L, 0);
        foreach (var part in parts)
        {
            var inner = Weigh(part, level + 1);
            weight = Math.Min(StepMeter.Most, weight + inner.Weight);
            depth = Math.Max(depth, inner.Depth + 1);
        }

        return depth <= Deepest ? (weight, depth) : throw TooDeep();
    }

    private IEnumerable<object?> Parts(object value) => value switch
    {
        IDictionary map => map.Keys.Cast<object?>().Concat(map.Values.Cast<object?>()),
        IEnumerable items => items.Cast<object?>(),
        _ when value.GetType().Assembly.IsCollectible => Properties(value.GetType()).Select(property => property.GetValue(value)),
        _ => [],
    };

    private PropertyInfo[] Properties(Type type)
    {
        if (!_properties.TryGetValue(type, out var properties))
            _properties.Add(type, properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0)]);
        return properties;
    }

    private static RuleLimitException TooDeep() => new("The rules nest facts too deeply.");
}
