namespace RulesDsl.Language.Syntax;

/// <summary><c>retry 5 times backoff 2s..2m when error.Type == "TimeoutException"</c></summary>
public sealed record RetrySyntax(
    NumberSyntax Times, DurationSyntax? BackoffFrom, DurationSyntax? BackoffTo, ExpressionSyntax? When, SourceSpan Span) : SyntaxNode(Span);
