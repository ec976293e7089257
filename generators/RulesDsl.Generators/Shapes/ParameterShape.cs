using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Shapes;

/// <summary>A parameter of a method, a constructor or a decision.</summary>
/// <param name="Name">Its name, without <c>@</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether a caller may leave it out.</param>
internal sealed record ParameterShape(string Name, RuleType Type, bool IsOptional = false);
