using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a and b and c</c></summary>
internal sealed record BoundLogical(
    LogicalOperator Operator, EquatableArray<BoundExpression> Operands, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
