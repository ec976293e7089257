using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a in 1..10</c></summary>
internal sealed record BoundInRange(
    BoundExpression Operand, BoundExpression Lower, bool IncludesLower, BoundExpression Upper, bool IncludesUpper, ComparisonKind Kind, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
