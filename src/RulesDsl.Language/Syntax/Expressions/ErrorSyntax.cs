namespace RulesDsl.Language.Syntax;

/// <summary>Something unreadable; it has been reported.</summary>
public sealed record ErrorSyntax(SourceSpan Span) : ExpressionSyntax(Span);
