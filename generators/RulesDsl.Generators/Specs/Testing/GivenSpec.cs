using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A value that a test gives.</summary>
/// <param name="Name">The local that holds it, escaped.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value.</param>
internal sealed record GivenSpec(string Name, RuleType Type, BoundExpression Value);
