using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a ?? b</c></summary>
internal sealed record BoundCoalesce(
    BoundExpression Left, BoundExpression Right, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
