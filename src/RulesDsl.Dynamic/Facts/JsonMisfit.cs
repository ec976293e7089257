using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RulesDsl.Facts;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic.Facts;

/// <summary>What does not fit in the JSON of facts, in words of the language: where, what is expected there, and what was found.</summary>
internal static class JsonMisfit
{
    // What System.Text.Json says of types that are read without a word of their own.
    private const string Unconverted = "The JSON value could not be converted";
    private const string Null = "null values";
    private const string Unmapped = "could not be mapped to any .NET member";

    private const string Repeated = "Duplicate property";

    private static readonly string[] Places = [" Path: ", " LineNumber: "];

    /// <summary>Tells of an input that does not fit.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="found">What the serialiser says.</param>
    /// <param name="json">The value that was read, and possibly more behind it.</param>
    /// <param name="options">How it was read.</param>
    public static string Describe(string input, Type type, JsonException found, ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        var path = JsonPath.Parse(found.Path ?? "$");
        if (found is FactMisfitException misfit)
            return $"{JsonPath.Show(input, path)}{(misfit.Member is "" or ['[', ..] ? "" : ".")}{misfit.Member}: {misfit.Problem}";

        var place = JsonPath.Show(input, path);
        if (found.Message.Contains(Unmapped, StringComparison.Ordinal) && TypeAt(type, path.SkipLast(1), options) is { } owner)
            return $"{JsonPath.Show(input, path.SkipLast(1))}: {Unknown(owner, path[^1])}";
        if (found.Message.StartsWith(Repeated, StringComparison.Ordinal) && path.Count > 0)
            return $"{JsonPath.Show(input, path.SkipLast(1))}: '{path[^1]}' is given twice";
        if ((found.Message.StartsWith(Unconverted, StringComparison.Ordinal) || found.Message.Contains(Null, StringComparison.Ordinal))
            && TypeAt(type, path, options) is { } expected && ValueAt(json, path) is { } value)
        {
            return $"{place}: {TypeWords.Of(expected)} is expected, not {value}";
        }

        return $"{place}: {Plain(found)}";
    }

    /// <summary>What a serialiser says, without the places that it counts from.</summary>
    public static string Plain(JsonException found)
    {
        var ends = Places.Select(end => found.Message.IndexOf(end, StringComparison.Ordinal)).Where(static end => end >= 0);
        return found.Message[..ends.DefaultIfEmpty(found.Message.Length).Min()];
    }

    private static string Unknown(JsonTypeInfo owner, string member)
    {
        var names = owner.Properties.Select(static property => property.Name).ToList();
        return NearestName.Of(member, names) is { } nearest
            ? $"{owner.Type.Name} has no '{member}'; did you mean '{nearest}'?"
            : $"{owner.Type.Name} has no '{member}', but {string.Join(", ", names)}";
    }

    private static JsonTypeInfo? TypeAt(Type type, IEnumerable<string> path, JsonSerializerOptions options)
    {
        var at = options.GetTypeInfo(type);
        foreach (var step in path)
        {
            var next = at.Kind switch
            {
                JsonTypeInfoKind.Object => at.Properties.FirstOrDefault(property => string.Equals(property.Name, step, StringComparison.OrdinalIgnoreCase))?.PropertyType,
                JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => at.ElementType,
                _ => null,
            };
            if (next is null)
                return null;

            at = options.GetTypeInfo(next);
        }

        return at;
    }

    private static string? ValueAt(ReadOnlySpan<byte> json, IEnumerable<string> path)
    {
        var reader = new Utf8JsonReader(json);
        if (!JsonElement.TryParseValue(ref reader, out var parsed))
            return null;

        var at = parsed.Value;
        foreach (var step in path)
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index < at.GetArrayLength())
                at = at[index];
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var member))
                at = member;
            else
                return null;
        }

        return Show(at);
    }

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ when value.GetRawText() is { Length: > 40 } longer => longer[..40] + "…",
        _ => value.GetRawText(),
    };
}
