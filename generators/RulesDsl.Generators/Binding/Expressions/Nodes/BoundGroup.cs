using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>group(x in xs where c by k : e)</c>: a map from each key to what is made of the elements that have it.</summary>
/// <param name="Binder">One element, for the condition and the key.</param>
/// <param name="Group">All elements of one key, for what is made of them.</param>
internal sealed record BoundGroup(
    BoundSymbol Binder, BoundExpression Source, BoundExpression? Where, BoundExpression Key, BoundSymbol Group, BoundExpression Value, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
