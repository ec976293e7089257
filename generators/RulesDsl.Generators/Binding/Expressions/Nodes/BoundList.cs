using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>[a, b]</c> as a value.</summary>
internal sealed record BoundList(EquatableArray<BoundExpression> Items, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
