using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>{ env: "prod" }</c> where a map is wanted; the keys and the values stand in the same order.</summary>
internal sealed record BoundMap(
    EquatableArray<BoundExpression> Keys, EquatableArray<BoundExpression> Values, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
