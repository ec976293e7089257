using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>null</c>, or a call that cannot be anything else.</summary>
internal sealed record BoundNull(RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
