namespace RulesDsl.Decisions;

/// <summary>
/// Elements on their way into the order of their keys. Those of equal keys stay in the order in which they came, and those without a key come
/// last whichever way the others go. Used by generated evaluators.
/// </summary>
/// <typeparam name="TKey">What decides the order; texts are compared by the codes of their characters.</typeparam>
/// <typeparam name="T">The elements.</typeparam>
public sealed class SortedItems<TKey, T>
{
    private static readonly IComparer<TKey> Order = StringComparer.Ordinal as IComparer<TKey> ?? Comparer<TKey>.Default;

    private readonly List<KeyValuePair<TKey, T>> _items = [];

    /// <summary>Adds an element.</summary>
    public void Add(TKey key, T item) => _items.Add(new(key, item));

    /// <summary>The elements from the least key to the greatest.</summary>
    public IReadOnlyList<T> Ascending() => [.. KeysFirst().ThenBy(static item => item.Key, Order).Select(static item => item.Value)];

    /// <summary>The elements from the greatest key to the least.</summary>
    public IReadOnlyList<T> Descending() => [.. KeysFirst().ThenByDescending(static item => item.Key, Order).Select(static item => item.Value)];

    private IOrderedEnumerable<KeyValuePair<TKey, T>> KeysFirst() => _items.OrderBy(static item => item.Key is null);
}
