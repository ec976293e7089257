using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a starts with b</c>, <c>a like "x*"</c></summary>
internal sealed record BoundTextTest(
    BoundExpression Operand, TextOperator Operator, BoundExpression Pattern, bool IgnoresCase, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
