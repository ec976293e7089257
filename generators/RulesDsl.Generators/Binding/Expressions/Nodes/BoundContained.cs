using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a in xs</c>, <c>xs contains a</c></summary>
internal sealed record BoundContained(
    BoundExpression Operand, BoundExpression Source, ComparisonKind Kind, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
