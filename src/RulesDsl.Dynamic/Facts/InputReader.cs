using System.Reflection;
using System.Text;
using System.Text.Json;

namespace RulesDsl.Dynamic.Facts;

/// <summary>Reads one input of a decision.</summary>
internal abstract class InputReader(string name, Type type, bool takesNull)
{
    public string Name => name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    public Type Type => type;

    public bool TakesNull => takesNull;

    public static InputReader Of(ParameterInfo input, JsonSerializerOptions json) =>
        (InputReader)Activator.CreateInstance(
            typeof(InputReader<>).MakeGenericType(input.ParameterType),
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [input.Name!, CanBeNull(input), json],
            culture: null)!;

    /// <summary>The value where the reader stands, which is not null.</summary>
    /// <param name="facts">What is read, of which <paramref name="reader"/> is a reader.</param>
    /// <param name="reader">At the value; goes to its end.</param>
    /// <exception cref="FactsException">The value does not fit.</exception>
    public abstract object? Read(ReadOnlySpan<byte> facts, ref Utf8JsonReader reader);

    private static bool CanBeNull(ParameterInfo input)
    {
        if (input.ParameterType.IsValueType)
            return Nullable.GetUnderlyingType(input.ParameterType) is not null;

        // It remembers what it has seen, which would keep the module from going.
        return new NullabilityInfoContext().Create(input).WriteState != NullabilityState.NotNull;
    }
}
