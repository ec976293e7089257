using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a is null</c></summary>
internal sealed record BoundNullTest(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
