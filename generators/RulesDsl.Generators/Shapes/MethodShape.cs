using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>A method that rules may call.</summary>
/// <param name="Name">Its C# name, without <c>@</c>.</param>
/// <param name="CSharpName">For a static method the fully qualified name; for an instance method the name, escaped.</param>
/// <param name="IsStatic">Whether it belongs to the type.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="ReturnType">What it gives.</param>
internal sealed record MethodShape(
    string Name, string CSharpName, bool IsStatic, EquatableArray<ParameterShape> Parameters, RuleType ReturnType)
{
    /// <summary>Where a marked method of a referenced assembly is, which tells who sees it; null for one of the project, which every file sees.</summary>
    public string? Namespace { get; init; }
}
