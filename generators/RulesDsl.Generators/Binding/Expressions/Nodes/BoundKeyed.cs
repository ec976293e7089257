using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The value of a map for a key; null where it has none.</summary>
internal sealed record BoundKeyed(
    BoundExpression Target, BoundExpression Key, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
