using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a &gt;= b</c>: an ordering against null is false, null equals null.</summary>
internal sealed record BoundComparison(
    BoundExpression Left, ComparisonOperator Operator, BoundExpression Right, ComparisonKind Kind, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
