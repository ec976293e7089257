namespace RulesDsl.Generators.Binding.Types;

/// <summary>A dictionary of any C# form, all of which have Count, Keys, Values and TryGetValue.</summary>
/// <param name="Key">What it is asked with.</param>
/// <param name="Value">What it gives.</param>
/// <param name="Name">Its fully qualified C# type.</param>
/// <param name="Own">The type itself, where somebody has written it, and so may have given it members of its own.</param>
internal sealed record MapType(RuleType Key, RuleType Value, string Name, NamedType? Own = null) : RuleType
{
    /// <summary><c>map&lt;K, V&gt;</c> as rules write it: an IReadOnlyDictionary.</summary>
    public static MapType Of(RuleType key, RuleType value) =>
        new(key, value, $"global::System.Collections.Generic.IReadOnlyDictionary<{key.CSharpName}, {value.CSharpName}>");

    /// <summary>Whether C# stores it as a value.</summary>
    public bool IsStruct { get; init; }

    public override bool IsValueType => IsStruct;

    public override string CSharpName => Name;

    public override string Display => $"map<{Key.Display}, {Value.Display}>";
}
