namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What a helper method must be handed so that the C# of a symbol means the same inside it.</summary>
/// <param name="Parameter">The parameter as declared: <c>global::Shop.Order order</c>, <c>ref Lets lets</c>.</param>
/// <param name="Argument">The argument at the call: <c>order</c>, <c>ref lets</c>.</param>
internal sealed record Capture(string Parameter, string Argument);
