using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>not a</c></summary>
internal sealed record BoundNot(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
