namespace RulesDsl.Language.Syntax;

/// <summary><c>2026-01-31T10:00Z</c></summary>
public sealed record DateTimeSyntax(string Text, SourceSpan Span) : ExpressionSyntax(Span);
