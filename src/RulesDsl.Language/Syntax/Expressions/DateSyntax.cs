namespace RulesDsl.Language.Syntax;

/// <summary><c>2026-01-31</c></summary>
public sealed record DateSyntax(string Text, SourceSpan Span) : ExpressionSyntax(Span);
