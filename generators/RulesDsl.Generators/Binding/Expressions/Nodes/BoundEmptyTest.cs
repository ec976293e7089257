using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>xs is empty</c>: null, or nothing in it.</summary>
internal sealed record BoundEmptyTest(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
