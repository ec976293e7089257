using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value that a place cannot do without, by a path on which null may lie against all declarations: then the evaluation fails and says where.</summary>
internal sealed record BoundRequired(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
