using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A condition out of a value that may be null: null is false.</summary>
internal sealed record BoundTruth(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
