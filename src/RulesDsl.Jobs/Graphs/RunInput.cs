namespace RulesDsl.Jobs;

/// <summary>An input of a run by name, with the type under which it is serialized.</summary>
public sealed record RunInput(string Name, object? Value, Type Type)
{
    /// <summary>An input of type <typeparamref name="T"/>.</summary>
    public static RunInput Of<T>(string name, T value) => new(name, value, typeof(T));
}
