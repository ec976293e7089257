using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>first(x in xs where c by k desc)</c>: null where nothing fits. Without a key the collection's own order counts.</summary>
internal sealed record BoundFirst(
    BoundSymbol Binder, BoundExpression Source, BoundExpression? Where, BoundExpression? Key, bool IsDescending, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
