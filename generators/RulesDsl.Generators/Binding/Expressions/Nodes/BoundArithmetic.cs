using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a + b</c>: null where an operand is null.</summary>
internal sealed record BoundArithmetic(
    BoundExpression Left, ArithmeticOperator Operator, BoundExpression Right, ArithmeticKind Kind, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
