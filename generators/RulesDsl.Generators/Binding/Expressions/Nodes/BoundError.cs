using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Something that has been reported already, so nothing above it reports it again.</summary>
internal sealed record BoundError(RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
