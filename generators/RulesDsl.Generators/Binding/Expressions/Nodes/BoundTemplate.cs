using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>"text {expr:format}"</c> with at least one hole.</summary>
internal sealed record BoundTemplate(EquatableArray<BoundTemplatePart> Parts, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
