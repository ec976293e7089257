using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>An input, a <c>let</c>, a binder or whatever else the scope has under a name.</summary>
internal sealed record BoundName(BoundSymbol Symbol, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
