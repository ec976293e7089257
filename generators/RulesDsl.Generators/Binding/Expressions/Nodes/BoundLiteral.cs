using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A constant. The value is a number, text, <c>bool</c>, a <c>DateTime</c> (day), <c>DateTimeOffset</c>, <c>TimeSpan</c> or <c>Guid</c>, as the type says.</summary>
internal sealed record BoundLiteral(object Value, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
