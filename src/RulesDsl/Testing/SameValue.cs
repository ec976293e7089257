using System.Collections;
using System.Text.Json;

namespace RulesDsl.Testing;

/// <summary>Whether two values are the same to the author of a test: lists by their items in order, maps by their keys.</summary>
internal static class SameValue
{
    public static bool Are(object? expected, object? found) => (expected, found) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string, _) or (_, string) => expected.Equals(found),
        (JsonElement left, JsonElement right) => JsonElement.DeepEquals(left, right),
        (IDictionary left, IDictionary right) => left.Count == right.Count && left.Keys.Cast<object>().All(key => right.Contains(key) && Are(left[key], right[key])),
        (IEnumerable left, IEnumerable right) => AreLists(left, right),
        _ => expected.Equals(found),
    };

    private static bool AreLists(IEnumerable expected, IEnumerable found)
    {
        var left = expected.Cast<object?>().ToList();
        var right = found.Cast<object?>().ToList();
        return left.Count == right.Count && left.Zip(right).All(static pair => Are(pair.First, pair.Second));
    }
}
