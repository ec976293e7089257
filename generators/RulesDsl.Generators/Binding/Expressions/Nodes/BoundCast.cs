using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value as the type that its author asked for: <c>decimal(x)</c>, <c>date(t)</c>.</summary>
internal sealed record BoundCast(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
