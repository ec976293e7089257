namespace RulesDsl.Language.Syntax;

/// <summary><c>null</c></summary>
public sealed record NullSyntax(SourceSpan Span) : ExpressionSyntax(Span);
