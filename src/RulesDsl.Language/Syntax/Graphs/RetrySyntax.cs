namespace RulesDsl.Language.Syntax;

/// <summary><c>retry 5 times backoff 2s..2m</c></summary>
public sealed record RetrySyntax(
    NumberSyntax Times, DurationSyntax? BackoffFrom, DurationSyntax? BackoffTo, SourceSpan Span) : SyntaxNode(Span);
