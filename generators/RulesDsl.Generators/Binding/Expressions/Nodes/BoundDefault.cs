using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What a value is where a test leaves it out: zero, false, the first member of an enum.</summary>
internal sealed record BoundDefault(RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
