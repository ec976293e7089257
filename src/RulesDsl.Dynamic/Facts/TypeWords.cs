using System.Text.Json.Serialization.Metadata;

namespace RulesDsl.Dynamic.Facts;

/// <summary>Types in words for people who write facts in JSON.</summary>
internal static class TypeWords
{
    private static readonly Dictionary<Type, string> Simple = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = "true or false",
        [typeof(int)] = "an int",
        [typeof(long)] = "a long",
        [typeof(double)] = "a double",
        [typeof(decimal)] = "a decimal",
        [typeof(Guid)] = "a guid",
        [typeof(DateTimeOffset)] = "a datetime such as 2026-01-31T10:00:00Z",
        [typeof(DateTime)] = "a datetime such as 2026-01-31T10:00:00",
        [typeof(DateOnly)] = "a day such as 2026-01-31",
        [typeof(TimeOnly)] = "a time such as 10:30:00",
        [typeof(TimeSpan)] = "a duration such as 1.02:03:04",
    };

    /// <summary>A type with its article.</summary>
    public static string Of(JsonTypeInfo type)
    {
        var known = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return Simple.TryGetValue(known, out var word) ? word
            : known.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(known))}"
            : type.Kind == JsonTypeInfoKind.Enumerable ? "a list"
            : $"an object for {known.Name}";
    }
}
