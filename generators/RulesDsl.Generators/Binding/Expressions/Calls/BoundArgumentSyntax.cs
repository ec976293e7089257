using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Stands among the arguments of a call for one that has been bound already: what stood before the dot. Binding it twice would take 2ⁿ steps for n dots.</summary>
internal sealed record BoundArgumentSyntax(BoundExpression Value) : ExpressionSyntax(Value.Span);
