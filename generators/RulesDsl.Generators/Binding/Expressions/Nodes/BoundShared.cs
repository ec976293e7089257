using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>
/// A value that rules ask for in several places, computed in the first that comes to it; made from what has been bound, never by a binder.
/// Each place keeps the expression as it stands there, so that what fails does so at its own place.
/// </summary>
/// <param name="Operand">The value.</param>
/// <param name="Store">What remembers the values of one evaluation.</param>
/// <param name="Name">The name under which it does.</param>
/// <param name="MayBeNull">Whether what is remembered may be null, because it may be in another place.</param>
internal sealed record BoundShared(BoundExpression Operand, BoundSymbol Store, string Name, bool MayBeNull) : BoundExpression(Operand.Type, Operand.Span);
