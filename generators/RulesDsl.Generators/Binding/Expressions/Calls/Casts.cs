using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The types whose names are functions from any other number: <c>decimal(order.Score)</c>, <c>int(2.9)</c> is 2.</summary>
internal static class Casts
{
    public static readonly IReadOnlyList<string> Names = ["int", "long", "decimal", "double"];

    /// <summary>The type that a name casts to.</summary>
    public static SimpleType? To(string name) => Names.Contains(name) ? SimpleType.Named(name) : null;
}
