namespace RulesDsl.Facts;

/// <summary>Where the reading of a fact's JSON stands, and which fields it has seen. Used by generated converters.</summary>
public ref struct FactField
{
    private ulong _first;
    private HashSet<int>? _others;

    /// <summary>Before the first field.</summary>
    public FactField() => Number = -1;

    /// <summary>The field's number; -1 where it is at none.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it has not been at a field before.</summary>
    internal readonly bool IsNew(int number) => number < 64 ? (_first & (1UL << number)) == 0 : _others?.Contains(number) != true;

    internal void MoveTo(int number)
    {
        Number = number;
        if (number < 64)
            _first |= 1UL << number;
        else
            (_others ??= []).Add(number);
    }

    internal void MoveToNone() => Number = -1;
}
