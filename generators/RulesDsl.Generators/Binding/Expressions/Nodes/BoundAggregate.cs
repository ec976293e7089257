using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>sum(x in xs where c : e)</c></summary>
internal sealed record BoundAggregate(
    AggregateFunction Function, BoundSymbol Binder, BoundExpression Source, BoundExpression? Where, BoundExpression? Selector, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
