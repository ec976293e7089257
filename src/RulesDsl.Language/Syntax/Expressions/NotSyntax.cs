namespace RulesDsl.Language.Syntax;

/// <summary><c>not a</c></summary>
public sealed record NotSyntax(ExpressionSyntax Operand, SourceSpan Span) : ExpressionSyntax(Span);
