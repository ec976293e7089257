using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>How many elements a collection, map or text has.</summary>
internal sealed record BoundCount(BoundExpression Target, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
