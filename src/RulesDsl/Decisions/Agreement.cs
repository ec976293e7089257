using System.Text.Json;

namespace RulesDsl.Decisions;

/// <summary>Whether two outputs of <c>hit any</c> say the same where C# would compare references. Called by generated evaluators.</summary>
public static class Agreement
{
    /// <summary>Whether two lists have equal items in equal order, or both are null.</summary>
    public static bool OfLists<T>(IEnumerable<T>? left, IEnumerable<T>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));

    /// <summary>Whether two maps have equal values under equal keys, in whatever order, or both are null.</summary>
    public static bool OfMaps<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>>? left, IEnumerable<KeyValuePair<TKey, TValue>>? right)
        where TKey : notnull
    {
        if (left is null || right is null || ReferenceEquals(left, right))
            return ReferenceEquals(left, right);

        var entries = new Dictionary<TKey, TValue>(left);
        return entries.Count == right.Count()
            && right.All(entry => entries.TryGetValue(entry.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, entry.Value));
    }

    /// <summary>Whether two pieces of JSON say the same, or both are missing.</summary>
    public static bool OfJson(JsonElement? left, JsonElement? right)
    {
        var (first, second) = (left ?? default, right ?? default);
        return first.ValueKind == JsonValueKind.Undefined || second.ValueKind == JsonValueKind.Undefined
            ? first.ValueKind == second.ValueKind
            : JsonElement.DeepEquals(first, second);
    }
}
