using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Comparison;

/// <summary>The inputs of a rule set or table and the members of facts that its module declares, each with its type as rules name it.</summary>
internal static class InputShape
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(bool)] = "bool",
        [typeof(string)] = "string", [typeof(DateTimeOffset)] = "datetime", [typeof(DateOnly)] = "date", [typeof(TimeOnly)] = "time",
        [typeof(TimeSpan)] = "duration", [typeof(Guid)] = "guid", [typeof(JsonElement)] = "json",
    };

    public static IReadOnlyList<string> Of(RuleDecision decision)
    {
        var lines = new List<string>();
        foreach (var (name, type) in decision.Inputs)
            Add(lines, name, type, []);
        return lines;
    }

    // What comes from a library is the same on both sides.
    private static void Add(List<string> lines, string path, Type type, HashSet<Type> within)
    {
        lines.Add($"{path}: {Name(type)}");
        var element = Element(type);
        if (!element.Assembly.IsCollectible || !within.Add(element))
            return;

        if (element.IsEnum)
        {
            lines[^1] += $" ({string.Join(", ", Enum.GetNames(element))})";
        }
        else
        {
            foreach (var member in element.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static member => member.CanWrite && member.GetIndexParameters().Length == 0))
                Add(lines, $"{path}.{member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? member.Name}", member.PropertyType, within);
        }

        within.Remove(element);
    }

    private static Type Element(Type type) => Nullable.GetUnderlyingType(type) ?? Item(type) ?? type;

    private static Type? Item(Type type) => type.IsArray ? type.GetElementType() : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : null;

    private static string Name(Type type)
    {
        if (Words.TryGetValue(type, out var word))
            return word;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var element] && Item(type) is not null)
            return $"map<{Name(key)}, {Name(element)}>";
        return Item(type) is { } item ? $"{Name(item)}[]" : type.Name;
    }
}
