using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a in [b, c]</c></summary>
internal sealed record BoundOneOf(
    BoundExpression Operand, EquatableArray<BoundExpression> Items, ComparisonKind Kind, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
