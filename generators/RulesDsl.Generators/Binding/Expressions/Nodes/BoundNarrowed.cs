using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value that a condition before it has shown to be of a subclass, or to have an interface.</summary>
internal sealed record BoundNarrowed(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
