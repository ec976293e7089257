using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A member of an enum, also through its bare name where the other side says which enum.</summary>
internal sealed record BoundEnumMember(string Member, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
