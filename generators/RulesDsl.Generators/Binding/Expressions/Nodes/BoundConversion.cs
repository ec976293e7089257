using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value as a wider type.</summary>
internal sealed record BoundConversion(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
