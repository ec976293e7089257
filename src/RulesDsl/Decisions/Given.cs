namespace RulesDsl.Decisions;

/// <summary>What a rule of a <c>hit merge</c> set says of a member, if it says anything. The default value says nothing.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly record struct Given<T>
{
    private readonly T _value;

    /// <summary>Says that the member is <paramref name="value"/>, which may be null.</summary>
    public Given(T value)
    {
        _value = value;
        IsGiven = true;
    }

    /// <summary>Whether anything is said.</summary>
    public bool IsGiven { get; }

    /// <summary>What is said.</summary>
    /// <exception cref="InvalidOperationException">Nothing is.</exception>
    public T Value => IsGiven ? _value : throw new InvalidOperationException("Nothing is given.");

    /// <summary>What is said, or <paramref name="other"/> where nothing is.</summary>
    public T ValueOr(T other) => IsGiven ? _value : other;

    /// <summary>This, or <paramref name="other"/> where this says nothing.</summary>
    public Given<T> Or(Given<T> other) => IsGiven ? this : other;

    /// <summary>What is said, as text.</summary>
    public override string ToString() => IsGiven ? $"{_value}" : "";
}
