using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>An expression whose every name and type is known.</summary>
internal abstract record BoundExpression(RuleType Type, SourceSpan Span);
