using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>
/// The types whose names are functions from any other number, <c>decimal(order.Score)</c>, <c>int(2.9)</c> is 2, and from text, which is null where
/// the text is no such number.
/// </summary>
internal static class Casts
{
    public static readonly IReadOnlyList<string> Names = ["int", "long", "decimal", "double"];

    /// <summary>The type that a name casts to.</summary>
    public static SimpleType? To(string name) => Names.Contains(name) ? SimpleType.Named(name) : null;

    /// <summary>The function that reads a text as that type.</summary>
    public static Callable FromText(SimpleType type) => new(
        type.Display, CallForm.Static, $"global::RulesDsl.Decisions.RuleTexts.{type.Kind}",
        new EquatableArray<ParameterShape>([new ParameterShape("text", SimpleType.String)]), type.OrNull, CanThrow: false);
}
