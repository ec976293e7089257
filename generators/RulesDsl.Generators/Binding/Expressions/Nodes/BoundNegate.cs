using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>-a</c></summary>
internal sealed record BoundNegate(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
