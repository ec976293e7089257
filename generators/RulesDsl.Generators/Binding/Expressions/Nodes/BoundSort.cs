using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>sort(x in xs where c by k desc)</c>: equals stay as they were, and what has no key comes last.</summary>
internal sealed record BoundSort(
    BoundSymbol Binder, BoundExpression Source, BoundExpression? Where, BoundExpression Key, bool IsDescending, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
