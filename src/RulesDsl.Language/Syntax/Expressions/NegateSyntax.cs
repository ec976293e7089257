namespace RulesDsl.Language.Syntax;

/// <summary><c>-a</c></summary>
public sealed record NegateSyntax(ExpressionSyntax Operand, SourceSpan Span) : ExpressionSyntax(Span);
