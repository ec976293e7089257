using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value on its way through what takes it down for an explanation; made from what has been bound, never by a binder.</summary>
/// <param name="Trace">What takes it down.</param>
/// <param name="Method">The method of that.</param>
/// <param name="Node">Which condition or operand of its rule it is.</param>
/// <param name="Operand">The value; null where there is only something to say.</param>
internal sealed record BoundTraced(
    BoundSymbol Trace, string Method, int Node, BoundExpression? Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
