using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Shapes;

/// <summary>A property or a field.</summary>
/// <param name="Name">Its C# name, without <c>@</c>.</param>
/// <param name="Type">Its type; nullable as declared, or where nothing is declared.</param>
/// <param name="IsStatic">Whether it belongs to the type.</param>
/// <param name="CanRead">Whether an expression may read it.</param>
/// <param name="CanInitialize">Whether an object initializer may set it.</param>
/// <param name="IsRequired">Whether an object initializer must set it.</param>
/// <param name="WrittenName">How a fact's declaration spells it, if it differs from <paramref name="Name"/>.</param>
internal sealed record MemberShape(
    string Name, RuleType Type, bool IsStatic, bool CanRead, bool CanInitialize, bool IsRequired, string? WrittenName = null)
{
    /// <summary>Whether somebody's code runs when it is read: a property that is more than a place to keep a value.</summary>
    public bool IsComputed { get; init; }
}
