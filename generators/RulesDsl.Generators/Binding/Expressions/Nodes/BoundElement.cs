using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The element of a list at an index; null outside of it.</summary>
internal sealed record BoundElement(
    BoundExpression Target, BoundExpression Index, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
