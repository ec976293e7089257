using System.Buffers;

namespace RulesDsl.Decisions;

/// <summary>Outputs whose number shows only at the end, in memory that is borrowed until then.</summary>
internal struct OutputBuffer<T>() : IDisposable
{
    private T[] _items = [];
    private int _count;

    public void Add(T item)
    {
        if (_count == _items.Length)
            Grow();
        _items[_count++] = item;
    }

    public readonly T[] ToArray() => _items.AsSpan(0, _count).ToArray();

    public void Dispose()
    {
        if (_items.Length > 0)
            ArrayPool<T>.Shared.Return(_items, clearArray: true);
        _items = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(8, _count * 2));
        _items.AsSpan(0, _count).CopyTo(larger);
        var count = _count;
        Dispose();
        _items = larger;
        _count = count;
    }
}
