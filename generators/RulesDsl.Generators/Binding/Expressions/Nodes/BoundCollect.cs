using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A path through a collection: the value of the rest of the path for each element.</summary>
internal sealed record BoundCollect(
    BoundExpression Source, BoundSymbol Binder, BoundExpression Selector, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
