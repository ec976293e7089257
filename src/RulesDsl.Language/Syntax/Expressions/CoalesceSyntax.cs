namespace RulesDsl.Language.Syntax;

/// <summary><c>a ?? b</c></summary>
public sealed record CoalesceSyntax(ExpressionSyntax Left, ExpressionSyntax Right, SourceSpan Span) : ExpressionSyntax(Span);
