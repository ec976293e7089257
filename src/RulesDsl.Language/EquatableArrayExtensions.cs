namespace RulesDsl.Language;

/// <summary>Makes equatable lists.</summary>
public static class EquatableArrayExtensions
{
    /// <summary>A copy of <paramref name="items"/> that compares by value.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new([.. items]);
}
