namespace RulesDsl.Generators.Binding.Types;

/// <summary>A dictionary of any C# form, all of which have Count and TryGetValue; <paramref name="Name"/> is its fully qualified C# type.</summary>
internal sealed record MapType(RuleType Key, RuleType Value, string Name) : RuleType
{
    /// <summary><c>map&lt;K, V&gt;</c> as rules write it: an IReadOnlyDictionary.</summary>
    public static MapType Of(RuleType key, RuleType value) =>
        new(key, value, $"global::System.Collections.Generic.IReadOnlyDictionary<{key.CSharpName}, {value.CSharpName}>");

    public override string CSharpName => Name;

    public override string Display => $"map<{Key.Display}, {Value.Display}>";
}
