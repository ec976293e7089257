using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>if c then a else b</c></summary>
internal sealed record BoundConditional(
    BoundExpression Condition, BoundExpression WhenTrue, BoundExpression WhenFalse, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
